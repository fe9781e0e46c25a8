import type { Topic } from './scenario'

export const TRIP_IDEAS: Topic = {
  name: 'Trip ideas',
  language: 'en',
  scenarios: [
    {
      intent: 'Plan a weekend',
      query: 'Plan a weekend in {{city}} for {{who}}',
      names: ['city', 'who', 'day', 'evening', 'skip'],
      cases: [
        [
          'Porto',
          'two people who walk a lot',
          'the six bridges, south bank first',
          'a tram to the sea at sunset',
          'the bookshop with the queue',
        ],
        [
          'Ghent',
          'a family with a pram',
          'the castle, which has a room on bees',
          'waffles on the Korenmarkt',
          'the climb to the belfry',
        ],
        [
          'Trieste',
          'a reader',
          'three cafés with writers at their tables',
          'the long pier',
          'the castle at noon',
        ],
        [
          'Tartu',
          'students',
          'the museum of toys and then the one of rocks',
          'the river, for nothing',
          'anything that needs a car',
        ],
        [
          'Kanazawa',
          'gardeners',
          'Kenroku-en before eight',
          'the quarter of wooden houses',
          'the gold leaf ice cream',
        ],
      ],
      input:
        '{{We have two days in|Weekend in|Ideas for}} {{city}}, {{who}}. {{No museums, please.|Not too expensive.|What must we not miss?}}',
      output:
        '### Saturday\nStart with {{day}}; lunch wherever the menu is written by hand.\n\n### Sunday\nSleep in, then follow the water. In the evening: {{evening}}.\n\n**Skip:** {{skip}}. {{It is nicer in photos.|Your time is worth more.}}',
      after: [
        ['and if it rains', 'Swap the days: everything on Sunday has a roof.'],
        [
          'how much money should we plan',
          'About €140 a day for two without the bed; less if you picnic.',
        ],
      ],
      actions: ['Recommendation Request', 'Planning Request'],
      praise: 'We did all of it. Lovely.',
      complaint: 'I said no museums.',
      warning: 'The answer recommends a place that has been closed for repairs since summer.',
    },
    {
      intent: 'Find a quiet place',
      query: 'Find somewhere to stay by {{water}} in {{month}}',
      names: ['water', 'month', 'place', 'catch'],
      cases: [
        [
          'a lake',
          'October',
          'the south shore of Lake Ohrid',
          'half of the restaurants close by then',
        ],
        ['the sea', 'February', 'the Algarve east of Tavira', 'the water has 16 °C'],
        ['a river', 'May', 'a lock keeper’s house on the Yonne', 'boats sound their horn at seven'],
        ['a fjord', 'June', 'the inner end of the Sognefjord', 'it never gets dark'],
        ['hot springs', 'January', 'a small town in Tōhoku', 'three changes of train'],
      ],
      input:
        'Looking for somewhere {{quiet|with nobody around}} by {{water}} in {{month}}, {{no car|with a dog|for writing}}. {{Where would you go?|Suggestions?}}',
      output:
        'I would go to **{{place}}**. In {{month}} it is empty, and {{the light is worth it alone|rooms cost half}}.\n\nThe catch: {{catch}}.',
      actions: ['Recommendation Request'],
      praise: 'Booked. Never heard of it before.',
    },
    {
      intent: 'Pack a bag',
      query: 'Pack for {{days}} days in {{place}} with hand luggage only',
      names: ['days', 'place', 'weather', 'extra'],
      cases: [
        ['5', 'Reykjavík', 'wind from the side and rain', 'swimwear, for the hot pots'],
        ['12', 'Sicily', '30 °C, cool churches', 'a scarf for the shoulders'],
        ['3', 'London', 'everything', 'an adapter with three pins'],
        ['8', 'Marrakesh', 'hot days, cold nights', 'a torch for the lanes'],
        ['21', 'New Zealand', 'four seasons a day', 'nothing with seeds or soil on it'],
      ],
      input:
        'Packing list for {{days}} days in {{place}}, hand luggage only. {{I always take too much.|7 kg limit!}}',
      output:
        'The weather: {{weather}}. So, in layers:\n\n- [ ] 3 tops, 2 bottoms, 1 warm layer, 1 shell\n- [ ] shoes: the ones on your feet\n- [ ] liquids in one bag, 100 ml each\n- [ ] **{{extra}}**\n\nWash on day {{4|5}}. For {{days}} days you need no more than for a week.',
      actions: ['Planning Request', 'Content Creation'],
      complaint: 'Three tops. For {{days}} days. Sure.',
    },
    {
      intent: 'Ask about entry rules',
      query: 'Know what papers are needed to enter {{country}}',
      names: ['country', 'need', 'valid', 'note'],
      cases: [
        ['Turkey', 'an identity card', '150 days', 'a passport if you go on from there'],
        ['India', 'an e-visa, four days ahead at least', 'six months', 'two empty pages'],
        ['Canada', 'an eTA, bound to your passport', 'the stay', 'renew both together'],
        ['Georgia', 'a passport', 'the stay', 'one year without a visa'],
        ['Egypt', 'a visa on arrival', 'six months', 'US$25 in cash'],
      ],
      input:
        '{{Do I need a visa for|What papers do I need for}} {{country}} with {{a German|an Irish|a Dutch}} passport? {{We fly in ten days.|My passport ends in spring.}}',
      output:
        'For {{country}}: **{{need}}**. How long your document has to be valid from the day you enter: {{valid}}. Note: {{note}}.\n\nRules change at short notice, so please check with the embassy before you fly.',
      actions: ['Information Request'],
      sources: [
        {
          source: 'https://travel.example.com/entry',
          query: '{{country}} entry requirements',
          result: '{{country}}: {{need}}. Validity: {{valid}}. {{note}}.',
        },
      ],
      warning:
        'The answer does not ask for the nationality of the second traveller, who was named.',
      praise: 'Good that it says where to check.',
    },
  ],
}
