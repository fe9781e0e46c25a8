import type { Topic } from './scenario'

export const TRAIN_TRAVEL: Topic = {
  name: 'Train travel',
  language: 'en',
  scenarios: [
    {
      intent: 'Claim compensation',
      query: 'Find out what is paid back for a train to {{to}} that came {{late}} minutes late',
      names: ['from', 'to', 'train', 'late', 'fare', 'back'],
      cases: [
        ['Vienna', 'Venice', 'NJ 237', '74', '€89.00', '€22.25'],
        ['Lyon', 'Barcelona', 'INT 9713', '131', '€64.00', '€32.00'],
        ['Zürich', 'Prague', 'EN 467', '96', '€118.00', '€29.50'],
        ['Malmö', 'Hamburg', 'EC 391', '142', '€52.00', '€26.00'],
        ['Milan', 'Paris', 'FR 9292', '188', '€79.00', '€39.50'],
      ],
      input:
        'My {{train}} from {{from}} arrived {{late}} minutes late in {{to}}. The ticket was {{fare}}. {{What am I owed, and where do I ask for it?|Do I get anything back, and how?|Is there compensation for that?}}',
      output:
        'For an arrival {{late}} minutes late you get back **{{back}}** of the {{fare}} you paid: 25 % from one hour on, 50 % from two.\n\n1. Open the booking and choose *Claim a delay*.\n2. Say whether you want a voucher or money. {{A voucher comes within a day, money takes up to 30.|Money goes to the card you paid with.}}\n3. Send. You need no receipt for the delay itself; we have the arrival of {{train}} on record.',
      after: [
        [
          'And the connection I missed? It was on another ticket.',
          'On a separate ticket the two journeys stand apart, so the missed connection is not covered. If both are in *one* booking, the delay counts at your final stop.',
        ],
        [
          'Voucher or money, which is quicker?',
          'The voucher: usually the next morning. Money may take until the end of the month.',
        ],
      ],
      actions: ['Information Request', 'Calculation Request'],
      sources: [
        {
          source: 'Passenger terms, chapter 4',
          query: 'compensation share of fare by minutes of delay',
          result:
            '4.1 Arrival 60 to 119 minutes late: 25 % of the fare. Arrival 120 minutes late or more: 50 % of the fare. Amounts below €4.00 are not paid out.',
        },
        {
          source: 'train_arrivals',
          query: '{"train":"{{train}}","stop":"{{to}}"}',
          result: '{"train":"{{train}}","stop":"{{to}}","late_minutes":{{late}}}',
        },
      ],
      complaint: 'It never says that reservations are not part of the fare. I got less.',
      praise: 'Exactly the amount that arrived in the end.',
      warning:
        'The answer counts the whole price as fare. The terms exclude seat and berth reservations.',
    },
    {
      intent: 'Change a booking',
      query: 'Move a booking to {{to}} from {{old}} to {{day}}',
      names: ['to', 'old', 'day', 'fee', 'ref'],
      cases: [
        ['Brussels', 'Friday evening', 'Saturday morning', '€15', 'K4T'],
        ['Florence', 'the 7:10', 'the 9:10', 'nothing', 'PM2'],
        ['Copenhagen', 'Tuesday', 'Thursday', '€19', 'ZZ8'],
        ['Edinburgh', 'the last train', 'the one before', 'nothing', 'R9D'],
        ['Ljubljana', 'the weekend', 'Monday', '€12', 'W1X'],
      ],
      input:
        '{{I need to|Can I}} move my trip to {{to}} from {{old}} to {{day}}. Booking starts with {{ref}}. {{What does it cost?|Is that possible without buying a new ticket?}}',
      output:
        'Yes. Your fare allows changes until departure; from {{old}} to {{day}} costs **{{fee}}** plus any difference in price.\n\nI see seats in both classes. Shall I change booking `{{ref}}…` for you, or would you rather see the connections first?',
      before: [
        [
          'do you have trains to {{to}} this week',
          'Several a day. Do you already have a booking, or shall I look for the cheapest one?',
        ],
      ],
      after: [
        [
          'Change it please, same class.',
          'Done: you now travel on {{day}}. The new ticket is in your e-mail, the old one is void.',
        ],
      ],
      actions: ['Booking Change'],
      complaint: 'It said {{fee}}, the checkout said more. The difference in price was news to me.',
      praise: 'Done in a minute, from a phone.',
    },
    {
      intent: 'Ask about luggage and bikes',
      query: 'Take {{thing}} on a train to {{to}}',
      names: ['thing', 'to', 'rule', 'price'],
      cases: [
        ['a folding bicycle', 'Amsterdam', 'travels as hand luggage once it is folded', 'free'],
        ['a cello', 'Salzburg', 'may stand beside you if it blocks no door', 'free'],
        [
          'two tandems',
          'Bregenz',
          'do not fit the hooks, so only the regional train takes them',
          '€8',
        ],
        ['a large dog', 'Munich', 'needs a muzzle and a ticket at half the fare', '€21.50'],
        ['skis', 'Chamonix', 'go into the rack at the end of the coach', 'free'],
      ],
      input:
        '{{Can I take|What are the rules for taking|I want to take}} {{thing}} on the direct train to {{to}}. Do I have to book that?',
      output:
        'Short answer: {{thing}} {{rule}}.\n\n- **Price:** {{price}}\n- **Booking:** {{not needed, but come early|only on trains marked with an R}}\n- **Where:** look for the sign beside the doors of the first and last coach\n\nIf the train is full, the guard may send you to the next one.',
      actions: ['Information Request'],
      sources: [
        {
          source: 'Luggage, bicycles, animals',
          query: '{{thing}} allowed price',
          result: 'Entry found: {{thing}} {{rule}}. Price: {{price}}.',
        },
      ],
      praise: 'Clear. The guard said the same.',
    },
    {
      intent: 'Get help on the way',
      query: 'Reach the connection at {{hub}} with {{minutes}} minutes to change',
      names: ['hub', 'minutes', 'in', 'out'],
      cases: [
        ['Frankfurt', '6', '19', '3'],
        ['Bologna', '9', '4', '17'],
        ['Utrecht', '4', '5', '18'],
        ['Basel', '11', '7', '30'],
        ['Birmingham', '8', '10b', '2'],
      ],
      input:
        'We arrive late and now have only {{minutes}} minutes at {{hub}}. {{Will the other train wait?|Can we make that with a pram?|Which way is the quickest?}}',
      output:
        'You arrive on platform **{{in}}**, the connection leaves from **{{out}}**. That is {{one lift and about 200 metres|a walk under the tracks, four minutes at an easy pace}}.\n\nThe connection is told about you, but waits only if the next one is more than an hour away. Stand at the front of your train. If you miss it, your ticket is valid on the next.',
      after: [
        [
          'We made it!! 30 seconds to spare',
          'Well run. Your seats are unchanged; have a good journey.',
        ],
        [
          'Missed it. What now?',
          'Take the next one from platform {{out}}, in an hour at most. Your ticket stays valid and the seat reservation is refunded.',
        ],
      ],
      actions: ['Directions', 'Information Request'],
      complaint: 'The lift was out of order and nobody told the assistant.',
      warning:
        'The answer names platform {{out}}; the departure board had changed ten minutes earlier.',
    },
  ],
}
