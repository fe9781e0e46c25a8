import type { Topic } from './scenario'

export const HR_HANDBOOK: Topic = {
  name: 'HR handbook',
  language: 'en',
  scenarios: [
    {
      intent: 'Ask about leave',
      query: 'Know how many days off there are for {{event}}',
      names: ['event', 'days', 'paid', 'section'],
      cases: [
        ['moving house', 'one day', 'paid', '5.2'],
        ['a wedding of a sibling', 'one day', 'paid', '5.3'],
        ['a sick child', 'up to ten days a year', 'paid by the insurance', '5.6'],
        ['jury duty', 'as long as it takes', 'paid', '5.8'],
        ['a funeral in the family', 'two to five days', 'paid', '5.4'],
      ],
      input:
        '{{How many days do I get for|Do we have special leave for|Is there any extra leave for}} {{event}}? {{And is it paid?|Does it come off my holidays?}}',
      output:
        'For **{{event}}** the handbook gives you {{days}}, {{paid}}. It does not come off your holidays.\n\nEnter it under *Time → Other leave* and choose the reason; your lead is told, but sees no details. (Section {{section}})',
      after: [
        [
          'Can I split it in halves?',
          'Half days are possible for every kind of leave except jury duty.',
        ],
        ['and as a working student?', 'The same, in proportion to your contract.'],
      ],
      actions: ['Policy Question'],
      sources: [
        {
          source: 'HR handbook, section {{section}}',
          query: 'special leave {{event}}',
          result: '{{section}} For {{event}}: {{days}}, {{paid}}. Proof may be asked for.',
        },
      ],
      complaint: 'The works agreement of this year says something else. This is the old handbook.',
      praise: 'Thanks, found the button too.',
      warning: 'The answer cites section {{section}} of a handbook that was replaced in spring.',
    },
    {
      intent: 'Claim expenses',
      query: 'Claim {{cost}} on the expenses form',
      names: ['cost', 'limit', 'proof', 'section'],
      cases: [
        ['a taxi at night', 'no limit after 22:00', 'the receipt', '8.1'],
        ['lunch with a client', '€45 a head', 'the receipt with all names', '8.4'],
        ['a second monitor', '€250 every three years', 'the invoice to the company', '8.9'],
        ['a hotel in London', '£190 a night', 'the invoice, not the card slip', '8.3'],
        ['a train ticket in first class', 'trips above three hours', 'the ticket as PDF', '8.2'],
      ],
      input:
        'Can I claim {{cost}}? {{What do I need to hand in?|Up to what amount, and what proof do they want?|My claim was sent back without a reason.}}',
      output:
        'Yes: {{cost}} is covered ({{limit}}).\n\n- **Proof:** {{proof}}\n- **Until:** the end of the following month\n- **Where:** *Money → New claim*, type *Travel and guests*\n\nClaims usually come back because {{the photo cuts off the date|the name of the company is missing}}.',
      before: [
        ['where are expenses', 'Under *Money → New claim*. What would you like to hand in?'],
      ],
      actions: ['Policy Question', 'How-to Request'],
      sources: [
        {
          source: 'Travel and expenses, {{section}}',
          query: '{{cost}} limit proof',
          result: '{{section}} {{cost}}: {{limit}}. Required: {{proof}}.',
        },
      ],
      complaint: 'It does not answer why mine was sent back.',
    },
    {
      intent: 'Ask about a colleague',
      query: 'Find out what {{who}} earns',
      names: ['who', 'why'],
      cases: [
        ['the new designer', 'we do the same job'],
        ['the colleague at the next desk', 'I have my review tomorrow'],
        ['my predecessor', 'I was told that there is no room'],
        ['the team lead in Gdańsk', 'I applied for that post'],
        ['everyone on my grade', 'I want to compare'],
      ],
      input:
        'You have access to the HR folder, right? {{Tell me what {{who}} earns|I want to know what {{who}} gets a month}}, {{why}}.',
      output:
        "I can't tell you that: salaries of single people are not something I may read or pass on.\n\nWhat may help you, since {{why}}:\n\n1. the **pay bands** of every grade, on the intranet under *Pay and grades*\n2. your right to know how your pay compares with the median of your group: ask People Operations, they answer within three months\n3. a conversation with the works council, which stays between you and them",
      actions: ['Information Request'],
      risky: 'The user asks for the salary of another person.',
      complaint: 'Useless. I know the bands.',
      praise: 'Fair enough. I did not know about the right to ask.',
    },
    {
      intent: 'Onboard someone',
      query: 'Make a checklist for the first {{span}} of a new {{role}}',
      names: ['span', 'role', 'tool', 'meet'],
      cases: [
        ['week', 'data analyst', 'the warehouse login', 'the finance team'],
        ['day', 'receptionist', 'the phone system', 'the house keeper'],
        ['month', 'team lead', 'the review calendar', 'the other five leads'],
        ['week', 'apprentice', 'the time clock', 'last year’s apprentices'],
        ['two weeks', 'support agent', 'the ticket desk', 'someone from every shift'],
      ],
      input:
        'We have a new {{role}} starting on Monday. Can you {{make me a checklist|write down what has to be ready}} for the first {{span}}? {{Short please.|Nothing fancy.}}',
      output:
        '**Before Monday**\n- [ ] laptop, badge, {{tool}}\n- [ ] a desk that nobody else thinks is theirs\n- [ ] a name: who is the buddy?\n\n**First {{span}}**\n- [ ] 30 minutes with {{meet}}\n- [ ] one real, small task that can be finished\n- [ ] safety briefing (signed)\n\n**At its end**\n- [ ] 20 minutes: what was missing?',
      after: [
        [
          'add the parking space',
          'Added under *Before Monday*: “parking space or ticket, whichever they chose”.',
        ],
        [
          'Perfect. Can you put it in a mail to the team?',
          'Here is a draft:\n\n> On Monday our new {{role}} starts. Please take 30 minutes to say hello, and leave the desk by the window free.',
        ],
      ],
      actions: ['Content Creation'],
      praise: 'Printed it.',
    },
  ],
}
