import type { Topic } from './scenario'

export const HOME_INTERNET: Topic = {
  name: 'Home internet',
  language: 'en',
  scenarios: [
    {
      intent: 'Fix a slow connection',
      query: 'Find out why the internet is slow {{when}}',
      names: ['when', 'got', 'paid', 'cause', 'step'],
      cases: [
        [
          'in the evening',
          '31',
          '250',
          'the wireless channel is shared with eleven neighbours',
          'Let the router choose another channel: *Settings → Radio → Find the best one*.',
        ],
        [
          'upstairs',
          '18',
          '100',
          'two concrete floors lie in between',
          'A repeater on the landing, not in the room that is slow.',
        ],
        [
          'on the laptop only',
          '44',
          '500',
          'it is still joined to the old 2.4 GHz network',
          'Forget the network called “…-2G” and join the other one.',
        ],
        [
          'since Tuesday',
          '9',
          '50',
          'the line was lowered after many dropouts',
          'I have set the line back; please restart the router once.',
        ],
        [
          'while the TV is on',
          '60',
          '250',
          'the box under the TV takes the connection for updates',
          'Turn automatic updates of the TV box to night.',
        ],
      ],
      input:
        'Internet is {{so slow|crawling|nearly dead}} {{when}}. I measure {{got}} Mbit/s and pay for {{paid}}. {{Already restarted the router.|What can I do?|I work from home!}}',
      output:
        'Your line itself is fine: {{paid}} Mbit/s reach the router. Most likely {{cause}}.\n\n{{step}}\n\nThen measure again, with a cable if you can. Below 90 % of {{paid}} by cable, I would send someone.',
      after: [
        [
          'by cable I get {{paid}}',
          'Then it is the wireless part, and the step above is the right one.',
        ],
        [
          'Still the same. Send someone.',
          'Done. The first free slot is the day after tomorrow, 8 to 12. You get a text an hour before.',
        ],
      ],
      actions: ['Troubleshooting'],
      sources: [
        {
          source: 'line_check',
          query: 'line quality, last 24 h',
          result: '{"sync_mbit":{{paid}},"dropouts":2,"signal":"good"}',
        },
        {
          source: 'Help: slow wireless',
          query: 'slow {{when}}',
          result: 'Known cause: {{cause}}.',
        },
      ],
      complaint: 'Third time I am told to change the channel. It is NOT the channel.',
      praise: 'Was the channel indeed.',
      warning:
        'The answer says that the line is fine. The line check it cites counts two dropouts.',
    },
    {
      intent: 'Move a contract',
      query: 'Take the contract along to a new flat in {{town}}',
      names: ['town', 'weeks', 'speed'],
      cases: [
        ['Leeds', 'three', '250'],
        ['Graz', 'four', '100'],
        ['Rotterdam', 'two', '1000'],
        ['Cork', 'five', '500'],
        ['Ghent', 'three', '250'],
      ],
      input:
        "We're moving to {{town}} {{in May|next month}}. {{Can we take the contract with us?|What about our contract, it still runs for a year?}}",
      output:
        'Yes, the contract moves with you, and in {{town}} your new address can have {{speed}} Mbit/s.\n\n- Tell us **{{weeks}} weeks** before, under *Contract → I am moving*.\n- The old line stays on until the last day.\n- The move costs €29.90; with a new contract of 24 months it is free.',
      after: [
        [
          'and if there is no line at the new place',
          'Then you may leave with a month’s notice, without a fee.',
        ],
      ],
      actions: ['Information Request'],
      sources: [
        {
          source: 'Terms, section 9',
          query: 'moving house notice fee',
          result: '9.2 Moving: notice of {{weeks}} weeks, fee €29.90.',
        },
      ],
    },
    {
      intent: 'Dispute a bill',
      query: 'Understand {{sum}} for "{{item}}" on the bill',
      names: ['sum', 'item', 'is', 'do'],
      cases: [
        [
          '€7.95',
          'Service plus',
          'a trial that began with the router and was never cancelled',
          'I have ended it and taken two months off your next bill.',
        ],
        [
          '€89.00',
          'Technician',
          'the visit on the 4th, when nobody was in',
          'As the text message never went out, I have struck it.',
        ],
        [
          '€4.99',
          'Security pack',
          'the virus protection for three devices',
          'You can cancel it with a month’s notice.',
        ],
        [
          '€12.40',
          'Calls abroad',
          'two calls to a mobile in Croatia',
          'That is in line with the price list.',
        ],
        [
          '€35.00',
          'Activation',
          'the fee for the new line, which your offer should not have',
          'It comes back with the next bill.',
        ],
      ],
      input:
        'What is "{{item}}" for {{sum}} on my bill? {{I never ordered that.|Nobody told me about it.|Please explain.}}',
      output: '**{{item}}** is {{is}}.\n\n{{do}} You can see it under *Bills → Credits*.',
      before: [['question about my bill', 'Of course. Which line of it?']],
      actions: ['Billing Question'],
      complaint: 'So you book things nobody ordered and I have to find them.',
      praise: 'Refund came the same week.',
    },
    {
      intent: 'Set up a device',
      query: 'Connect {{device}} to the router',
      names: ['device', 'how', 'snag'],
      cases: [
        [
          'a printer',
          'press and hold its wireless button until it blinks, then the one on the router',
          'It only speaks 2.4 GHz, so stand close while you join.',
        ],
        [
          'a doorbell',
          'scan the code on its back with the app',
          'It has to hear the router through the front door.',
        ],
        [
          'an old phone',
          'plug it into the socket marked TEL 1',
          'Pulse dialling has to be switched on for it.',
        ],
        [
          'a games console',
          'use a cable into any yellow socket',
          'For open games allow it to open ports by itself.',
        ],
        [
          'a second router',
          'put it into bridge mode first',
          'Otherwise the two hand out the same addresses.',
        ],
      ],
      input:
        '{{How do I connect {{device}} to the new router?|I can not connect {{device}} to the new router, and the manual is useless.}}',
      output:
        '1. For {{device}}: {{how}}.\n2. Wait for the light to stay on (up to two minutes).\n3. {{snag}}\n\nDid the light stay on?',
      after: [
        ['yes', 'Then you are done. Give it a name under *Home network*.'],
        ['it blinks red', 'Then the password is wrong. It stands below the router.'],
        ['now it works', 'Good! Anything else?'],
      ],
      actions: ['How-to Request', 'Troubleshooting'],
      praise: 'My dad did it by himself with this.',
    },
  ],
}
