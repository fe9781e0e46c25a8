import type { Topic } from './scenario'

export const HEALTH_COVER: Topic = {
  name: 'Health cover',
  language: 'en',
  scenarios: [
    {
      intent: 'Check what is covered',
      query: 'Know whether {{care}} is covered',
      names: ['care', 'covered', 'limit', 'section'],
      cases: [
        ['a root canal', 'Yes, 80 %', 'up to €900 a year', 'C.2'],
        ['glasses for a child', 'Yes, in full', 'one pair every two years', 'D.1'],
        ['acupuncture', 'Partly', 'six sessions for back pain', 'F.4'],
        ['a second opinion', 'Yes, in full', 'once for each illness', 'B.7'],
        ['a vaccination for travelling', 'Half', '€120 a year', 'E.3'],
      ],
      input:
        'Does {{my plan|the basic plan|our family plan}} cover {{care}}? {{The bill will be quite something.|Before I make an appointment.|My old insurer paid it.}}',
      output:
        '**{{covered}}**, {{limit}} (section {{section}}).\n\nYou pay first and send us the bill, or show your card if the practice bills us directly. {{Ask for the code on the bill; without it we have to write to you.|No prior approval is needed.}}',
      after: [
        ['and my wife, same plan?', 'The limit counts for each person, so yes.'],
        [
          'What if it costs more?',
          'The rest is yours to pay. You may ask the practice for an estimate, and send it to us first.',
        ],
      ],
      actions: ['Information Request', 'Policy Question'],
      sources: [
        {
          source: 'Conditions, section {{section}}',
          query: '{{care}} covered limit',
          result: '{{section}} {{care}}: {{covered}}, {{limit}}. Waiting period: three months.',
        },
      ],
      complaint: 'Nothing about the waiting period! I was refused because of it.',
      praise: 'Clear answer with the section. More of that.',
      warning: 'The answer leaves out the waiting period of three months that its source names.',
    },
    {
      intent: 'Hand in a bill',
      query: 'Hand in {{doc}} and know when the money comes',
      names: ['doc', 'need', 'days'],
      cases: [
        ['a dentist’s bill', 'every page, with the tooth numbers', '5'],
        ['a prescription', 'the stamp of the pharmacy', '3'],
        ['a bill in Italian', 'no translation, only the date and the sum in clear', '10'],
        ['a receipt for a pregnancy course', 'the confirmation that you took part', '4'],
        ['an ambulance bill', 'nothing else, the hospital has told us', '7'],
      ],
      input:
        'How do I hand in {{doc}}? {{And how long does it take?|I sent one three weeks ago and have heard nothing.}}',
      output:
        'Take a photo in the app: *Bills → New*. For {{doc}} we need {{need}}.\n\nThe money is there after about **{{days}} working days**. If we have a question, you find it in the app rather than in the post.',
      actions: ['How-to Request'],
      sources: [
        {
          source: 'Handing in bills',
          query: '{{doc}}',
          result: '{{doc}}: {{need}}. About {{days}} days.',
        },
      ],
      praise: 'Money came on day {{days}}. Respect.',
    },
    {
      intent: 'Describe a symptom',
      query: 'Ask what to do about {{symptom}}',
      names: ['symptom', 'since', 'redflag', 'meanwhile'],
      cases: [
        [
          'a stiff neck',
          'Tuesday',
          'fever, or a headache unlike any other',
          'warmth, and moving it gently',
        ],
        [
          'a blister on the heel',
          'the hike on Sunday',
          'a red line that grows',
          'a plaster, and leaving it closed',
        ],
        [
          'a ringing ear',
          'a concert',
          'dizziness, or hearing less on that side',
          'quiet, and no headphones',
        ],
        [
          'a cough',
          'the cold a month ago',
          'blood, or breath that is short at rest',
          'warm drinks and patience',
        ],
        ['back pain', 'lifting a box', 'numbness, or trouble passing water', 'staying in motion'],
      ],
      input:
        "I've had {{symptom}} since {{since}}. {{Do I need to see a doctor?|What should I do?|Should I be worried?}}",
      output:
        "I'm not a doctor and can't examine you. In general:\n\n- **Go at once** with {{redflag}}.\n- **Make an appointment** if it is not better in a week.\n- **Meanwhile:** {{meanwhile}}.\n\nOur medical line takes calls around the clock: the number is on your card.",
      after: [['none of those, thanks', 'Good. Get well soon.']],
      actions: ['Advice Request'],
      complaint: 'Everything ends in "see a doctor".',
      praise: 'Reassuring, without playing it down.',
    },
    {
      intent: 'Change the plan',
      query: 'Change the deductible from {{old}} to {{new}}',
      names: ['old', 'new', 'save', 'by'],
      cases: [
        ['€300', '€1,000', '€41', '30 November'],
        ['€0', '€300', '€18', 'the end of the month'],
        ['€2,500', '€300', '€−87', '30 September'],
        ['€500', '€1,500', '€36', '30 November'],
        ['€1,000', '€0', '€−63', 'the end of the year'],
      ],
      input:
        'What happens if I go from a deductible of {{old}} to {{new}}? {{I am hardly ever ill.|Does it pay off?|By when do I have to decide?}}',
      output:
        'From {{old}} to {{new}} changes your premium by **{{save}} a month**. You have to tell us by **{{by}}**, for the year after.\n\nIt pays off if your bills stay below what you save in a year, which {{nobody can promise|for three of four people was so last year}}.',
      actions: ['Calculation Request', 'Comparison Request'],
      complaint: 'Is {{save}} more or less? Minus of what?',
    },
  ],
}
