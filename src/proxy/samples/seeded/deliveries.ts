import type { Topic } from './scenario'

export const DELIVERIES: Topic = {
  name: 'Orders and deliveries',
  language: 'en',
  scenarios: [
    {
      intent: 'Track a parcel',
      query: 'Find out where a parcel with {{thing}} is',
      names: ['thing', 'where', 'why', 'when'],
      cases: [
        ['hiking boots', 'Wrocław', 'held by customs for a missing invoice', 'Thursday'],
        [
          'a desk lamp',
          'the depot in Lund',
          'sorted into the wrong van twice',
          'tomorrow before noon',
        ],
        [
          'a child’s birthday present',
          'a neighbour with the letters B. H.',
          'handed over as nobody opened',
          'already there',
        ],
        ['printer ink', 'Eindhoven', 'waiting for the second parcel of the order', 'Monday'],
        [
          'a sourdough starter',
          'the pick-up shop on Mill Lane',
          'too large for the letter box',
          'today, until 20:00',
        ],
      ],
      input:
        '{{Where is my parcel?|Parcel was due days ago.|Any news of my order?}} {{thing}}, order [ORDER]. {{It says "on its way" since Friday.|The tracking page has not changed.}}',
      output:
        'I found it: your parcel is here: **{{where}}**, {{why}}.\n\nIt should be with you: **{{when}}**. {{I have put a note on it.|You get a text an hour before.}}',
      before: [
        ['hello', 'Hello! What can I do for you?'],
        ['my order', 'Gladly. Which one, and what is in it?'],
      ],
      after: [
        [
          'It is NOT there.',
          'I am sorry. I have opened a search; if it is not found in three working days, we send another one.',
        ],
        ['got it, thanks', 'Glad that it arrived. Have a good day.'],
      ],
      actions: ['Order Status'],
      isRedacted: true,
      sources: [
        {
          source: 'shipment_events',
          query: 'last event of [ORDER]',
          result: '{"place":"{{where}}","event":"{{why}}"}',
        },
      ],
      complaint: 'I know where it is NOT. When does it come?',
      praise: 'Found in a second after two days of hotline.',
      warning: 'The answer names {{when}}. The last event of the shipment gives no date at all.',
    },
    {
      intent: 'Return something',
      query: 'Send {{thing}} back after {{days}} days',
      names: ['thing', 'days', 'ok', 'cost'],
      cases: [
        ['a coat that is too small', '12', 'Yes, until day 30', 'free'],
        ['opened headphones', '20', 'Yes, they are checked and cleaned', 'free'],
        ['a mattress', '61', 'Yes, within 100 nights', 'we collect it'],
        ['a custom-made shelf', '5', 'Not by right, as it was cut for you', '–'],
        ['swimwear', '9', 'Yes, if the strip is still in it', '€2.95'],
      ],
      input:
        '{{I would like to return|Can I still send back}} {{thing}}, I have had it for {{days}} days. {{Where is the label?|The box is gone, is that a problem?}}',
      output:
        '**{{ok}}.**\n\n| | |\n| --- | --- |\n| Cost | {{cost}} |\n| Label | *Orders → Return*, as a code for the counter |\n| Money back | 3 to 5 days after it arrives |\n\nThe original box is not needed; any sturdy one will do.',
      actions: ['Policy Question', 'How-to Request'],
      sources: [
        {
          source: 'Returns, in short',
          query: 'return {{thing}} {{days}} days',
          result: '{{ok}}. Cost: {{cost}}.',
        },
      ],
      complaint: 'The counter does not take codes. I needed paper.',
    },
    {
      intent: 'Change an order',
      query: 'Change {{what}} of an order that has just been placed',
      names: ['what', 'old', 'new', 'result'],
      cases: [
        ['the address', 'the office', 'home', 'Changed'],
        ['the colour', 'moss', 'slate', 'Changed'],
        ['the size', '42', '43', 'Changed, it ships a day later'],
        ['the number', '10', '1', 'Changed, and the rest of the money is free again'],
        ['the way of payment', 'invoice', 'card', 'Not possible any more'],
      ],
      input:
        'ordered 5 minutes ago and noticed {{what}} is wrong: should be {{new}}, not {{old}}!! {{can you change it?|please be quick}}',
      output:
        '**{{result}}:** {{what}}, from {{old}} to {{new}}. {{You get a new confirmation.|The old confirmation no longer counts.}}',
      after: [['phew thank you', 'You are welcome. Happens every day.']],
      actions: ['Order Change'],
      praise: 'faster than any human would have been',
    },
    {
      intent: 'Complain about damage',
      query: 'Get a replacement for {{thing}} that arrived {{state}}',
      names: ['thing', 'state', 'offer'],
      cases: [
        ['a teapot', 'in eleven pieces', 'a new one today, and you may keep the pieces'],
        ['a bookshelf', 'without the screws', 'the bag of screws by letter, in two days'],
        ['a monitor', 'with a line across the screen', 'an exchange at your door'],
        ['a plant', 'frozen', 'another one when it is above 5 °C'],
        ['a bicycle', 'with a bent wheel', 'a repair at a shop near you, at our cost'],
      ],
      input:
        'I ordered {{thing}} and it arrived {{state}}. {{Photo attached.|The box looked fine.|Second time this happens!}} {{I want a new one.|What do you do about it?}}',
      output:
        "I'm sorry, that is no way to arrive. I can offer you {{offer}}.\n\nYou don't have to send anything back first. Is your address still the one ending in [ADDRESS]?",
      after: [
        ['yes', 'Then it is on its way. The confirmation is in your mail.'],
        [
          'I’d rather have the money',
          'Of course: the full price goes back to how you paid, within three days.',
        ],
      ],
      actions: ['Complaint'],
      isRedacted: true,
      complaint: 'I want my money back, not another one.',
      praise: 'No forms, no discussion. Thank you.',
    },
  ],
}
