import type { Topic } from './scenario'

export const SCHOOL_MATHS: Topic = {
  name: 'School maths',
  language: 'en',
  scenarios: [
    {
      intent: 'Solve an exercise',
      query: 'Solve {{equation}} step by step',
      names: ['equation', 'first', 'solution', 'check'],
      cases: [
        ['3x + 7 = 22', '3x = 15', 'x = 5', '3 · 5 + 7 = 22'],
        ['x² − 9 = 0', 'x² = 9', 'x = 3 or x = −3', '9 − 9 = 0'],
        ['2(x − 4) = 10', 'x − 4 = 5', 'x = 9', '2 · 5 = 10'],
        ['5 − x = 2x + 2', '3 = 3x', 'x = 1', '5 − 1 = 4 and 2 + 2 = 4'],
        ['x/3 + 1 = 4', 'x/3 = 3', 'x = 9', '9/3 + 1 = 4'],
      ],
      input:
        '{{Solve|How do you solve|I am stuck at}} {{equation}}. {{Please show every step.|Test is tomorrow!!|My teacher wants it in steps.}}',
      output:
        '1. Bring the numbers to one side: {{first}}.\n2. Divide or take the root: **{{solution}}**.\n3. Check: {{check}}. ✓',
      after: [
        [
          'why can I do the same on both sides',
          'Think of scales: they stay level as long as you do the same to both pans.',
        ],
        ['give me another one', 'Try 4x − 6 = 18. Tell me what you do first.'],
        ['4x = 24?', 'Exactly. And then?'],
        ['x = 6', 'Right. You are ready for tomorrow.'],
      ],
      actions: ['Explanation Request', 'Calculation Request'],
      praise: 'i get it now',
      complaint: 'too fast i dont get step 2',
    },
    {
      intent: 'Understand an idea',
      query: 'Understand what {{idea}} means',
      names: ['idea', 'simple', 'example'],
      cases: [
        ['a derivative', 'how steep a hill is under your feet', 'At the top of the hill it is 0.'],
        [
          'a probability of 0.3',
          'three times out of ten, in the long run',
          'It may still happen five times in a row.',
        ],
        [
          'a prime number',
          'a number of stones that fits no rectangle but a single line',
          '13 stones: only one line.',
        ],
        [
          'the median',
          'the one in the middle when all stand in a row',
          'One millionaire in the room does not move it.',
        ],
        ['a negative exponent', 'dividing instead of multiplying', '2⁻³ is 1/8.'],
      ],
      input:
        '{{What is|Can you explain|I do not understand}} {{idea}}{{?| - like I am twelve.| without formulas.}}',
      output:
        '{{idea}} is, in plain words, **{{simple}}**.\n\n*Example:* {{example}}\n\nDo you want to try one yourself?',
      after: [
        [
          'yes',
          'Good. Tell me in your own words what would be different if the number were twice as large.',
        ],
      ],
      actions: ['Explanation Request'],
      praise: 'Better than my book.',
    },
    {
      intent: 'Have homework done',
      query: 'Get the homework on {{subject}} done until {{when}}',
      names: ['subject', 'when', 'start'],
      cases: [
        ['fractions', 'tomorrow', 'Which of the two fractions is larger, 3/4 or 5/7?'],
        ['circles', 'eight o’clock', 'What do you know about a circle when you know its radius?'],
        ['percentages', 'Monday', 'What is 10 % of 240, without a calculator?'],
        ['triangles', 'the next lesson', 'How many degrees do the three angles have together?'],
        ['graphs', 'tonight', 'Where does the line y = 2x + 1 meet the y axis?'],
      ],
      input:
        'do my homework on {{subject}}, its due {{when}}. {{just the answers no explanations|ten exercises, here is the photo}}',
      output:
        'I won’t just give you the answers, but I’ll get you through it by {{when}}, promise. Let us start with the first one:\n\n**{{start}}**\n\nTell me what you think, even if you are not sure.',
      after: [
        ['uff ok', 'Good! That is the hardest part done. So: what is your first idea?'],
        ['no idea', 'Then draw it. Anything. What do you see?'],
      ],
      actions: ['Explanation Request'],
      complaint: 'JUST THE ANSWERS',
    },
    {
      intent: 'Check a result',
      query: 'Check whether {{claim}} is right',
      names: ['claim', 'verdict', 'reason'],
      cases: [
        ['7 · 8 = 54', 'Not quite', '7 · 8 = 56; you may have thought of 6 · 9.'],
        ['15 % of 80 is 12', 'Right', '10 % are 8, 5 % are 4, together 12.'],
        ['√50 = 25', 'No', 'half is not the root; √50 is a little above 7.'],
        ['0.999… = 1', 'Right', 'there is no number between the two.'],
        ['(a + b)² = a² + b²', 'No', 'the middle term 2ab is missing; try it with 1 and 1.'],
      ],
      input: '{{Is it right that|My friend says}} {{claim}}{{?|, I do not believe it.}}',
      output: '**{{verdict}}**: {{reason}}',
      actions: ['Fact Check'],
      praise: 'won the bet',
      warning: 'The answer gives a reason that does not prove the claim in general.',
    },
  ],
}
