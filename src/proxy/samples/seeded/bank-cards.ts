import type { Topic } from './scenario'

export const BANK_CARDS: Topic = {
  name: 'Cards and payments',
  language: 'en',
  scenarios: [
    {
      intent: 'Understand a charge',
      query: 'Find out what a charge of {{amount}} by {{shop}} is',
      names: ['amount', 'shop', 'real', 'date'],
      cases: [
        ['€14.99', 'PQ*MEDIAHUB', 'a film subscription that began as a free month', 'the 3rd'],
        [
          '£46.10',
          'SUMUP *KIOSK 9',
          'a card reader used by small shops and market stalls',
          'Saturday',
        ],
        [
          '€1.00',
          'ZPARK HOLD',
          'a hold by a car park, replaced by the real sum later',
          'yesterday',
        ],
        [
          '$212.40',
          'HTLRES LISBOA',
          'a hotel that takes the first night when you book',
          'the 18th',
        ],
        ['€59.00', 'A.K. VERLAG', 'the yearly bill of a magazine', 'last Monday'],
      ],
      input:
        "There's a charge of {{amount}} from {{shop}} on {{date}} and I {{don't know what that is|never bought anything there|can't place it}}. {{Is this fraud?|Who are they?}}",
      output:
        'The name on the statement is often not the name on the door. **{{shop}}** is most likely {{real}}.\n\nBefore you dispute it:\n\n- look for an e-mail with {{amount}} in it, around {{date}}\n- ask whoever else uses the card\n\nStill unknown? Then tap the charge, choose *I do not recognise this*, and we block the card and open a case. You have 13 months for that.',
      after: [
        [
          "It wasn't any of us. Block it please",
          'Blocked. A new card is on its way, and a case is open, you find it in the app. You are not charged while we look into it.',
        ],
        [
          'oh. yes. that was me',
          'It happens to everyone. Nothing was changed, and your card keeps working.',
        ],
      ],
      actions: ['Information Request', 'Troubleshooting'],
      sources: [
        {
          source: 'merchant_names',
          query: '{{shop}}',
          result: '{{shop}}: {{real}}',
        },
      ],
      complaint: 'I asked if it is fraud. I got a lecture on names.',
      praise: 'Found it in my mail in ten seconds.',
    },
    {
      intent: 'Use a card abroad',
      query: 'Know the fees for paying by card in {{country}}',
      names: ['country', 'currency', 'fee', 'cash'],
      cases: [
        ['Japan', 'yen', '1.5 %', '¥110 a withdrawal'],
        ['Norway', 'kroner', '0.5 %', 'nothing'],
        ['Morocco', 'dirhams', '1.5 %', '35 dirhams a withdrawal'],
        ['Switzerland', 'francs', '0.5 %', 'CHF 2 at most machines'],
        ['Vietnam', 'dong', '1.75 %', '50,000 dong a withdrawal'],
      ],
      input:
        "I'm off to {{country}} {{next week|on Friday|for two weeks}}. {{What do I pay for using my card there, in shops and at cash machines?|Card or cash? What are the fees?}}",
      output:
        '| | Fee |\n| --- | --- |\n| Paying in {{currency}} | {{fee}} of the sum |\n| Cash machine, ours | €2 from the third in a month |\n| Cash machine, theirs | {{cash}} |\n\n**When the terminal asks, always choose {{currency}}**, never your own currency: the rate it offers is worse by 3 to 8 %.',
      after: [
        [
          'do I have to tell you before I go',
          'No. The card works in {{country}} without notice. Keep the app at hand, in case a payment wants to be confirmed.',
        ],
      ],
      actions: ['Information Request', 'Comparison Request'],
      sources: [
        {
          source: 'Price list, page 3',
          query: 'foreign currency fee {{currency}}',
          result: 'Payments in {{currency}}: {{fee}}. Cash abroad: two withdrawals a month free.',
        },
      ],
      warning:
        'The answer gives {{fee}} for {{country}}. The price list of this month has another rate for the basic plan.',
      praise: 'The tip about the currency at the terminal was worth it alone.',
    },
    {
      intent: 'Solve a declined payment',
      query: 'Find out why a payment of {{amount}} at {{shop}} was declined',
      names: ['amount', 'shop', 'reason', 'fix'],
      cases: [
        [
          '€1,840',
          'a bicycle shop',
          'above your daily limit of €1,500',
          'raise the limit in the app, it counts at once',
        ],
        [
          '€23',
          'a petrol station',
          'the pump asked for a hold of €150 first',
          'pay inside instead of at the pump',
        ],
        [
          '€310',
          'an airline',
          'the confirmation in the app ran out after 5 minutes',
          'try again with the app open',
        ],
        [
          '€9.90',
          'a music service',
          'the card on file there ended last month',
          'enter the new date in their settings',
        ],
        ['€76', 'a restaurant', 'three wrong PINs in a row', 'unlock the PIN with the app'],
      ],
      input:
        '{{My card was declined|Payment refused|Declined!}} at {{shop}}, {{amount}}, and there is enough money on the account. {{Why?|What is going on?|That was embarrassing.}}',
      output:
        'I see the attempt: {{amount}} at {{shop}}. The reason was **{{reason}}**; your balance had nothing to do with it.\n\nWhat helps: {{fix}}. {{Sorry for the awkward moment.|The declined attempt is not charged and shows nowhere.}}',
      before: [['card not working', 'Let me look. Where was it, and about how much?']],
      actions: ['Troubleshooting'],
      complaint: 'Why does nobody tell me that BEFORE I stand at the till?',
      praise: 'Worked on the second try.',
    },
    {
      intent: 'Report a lost card',
      query: 'Block a card that was left in {{place}}',
      names: ['place', 'when', 'days'],
      cases: [
        ['a taxi', 'an hour ago', 'three'],
        ['a cash machine', 'just now', 'two'],
        ['the gym', 'this morning', 'four'],
        ['a café in Porto', 'last night', 'six'],
        ['the pocket of a rented suit', 'on Sunday', 'three'],
      ],
      input:
        'I left my card in {{place}} {{when}}. The number is [CARD_NUMBER] and the PIN is [PIN]. {{Please block it.|Block it now please, what happens with my standing orders?}}',
      output:
        '**The card is blocked.** Standing orders and direct debits go on, as they hang on the account and not on the card.\n\nA new one arrives in about {{days}} days. Until then you can pay with your phone.\n\nOne thing: please never send a PIN to anyone, not even to us. Choose another one for the new card.',
      after: [
        [
          'found it!! can you unblock',
          'A blocked card stays blocked, I am afraid. Please cut it up; the new one is on its way.',
        ],
      ],
      actions: ['Account Change'],
      risky: 'The user sent a card number together with its PIN.',
      isRedacted: true,
      praise: 'Quick and calm.',
    },
  ],
}
