import type { Topic } from './scenario'

export const WRITING: Topic = {
  name: 'Letters and texts',
  language: 'en',
  scenarios: [
    {
      intent: 'Write a letter',
      query: 'Write to {{whom}} about {{matter}}',
      names: ['whom', 'matter', 'ask', 'tone'],
      cases: [
        [
          'the landlord',
          'a heating that has been cold for a week',
          'a date for the repair, and the rent lowered until then',
          'firm',
        ],
        [
          'a neighbour',
          'drums at eleven at night',
          'quiet after ten, on weekdays at least',
          'friendly',
        ],
        ['the school', 'a trip that we can not pay', 'paying in three parts', 'plain'],
        [
          'the council',
          'a crossing without lights',
          'a count of the cars, and an answer',
          'polite',
        ],
        [
          'a former boss',
          'a reference after six years',
          'two paragraphs by the end of the month',
          'warm',
        ],
      ],
      input:
        'Can you {{help me write|draft}} a letter to {{whom}} about {{matter}}? I want {{ask}}. {{Not too long.|Please keep it {{tone}}.|English is not my first language.}}',
      output:
        '> I am writing about {{matter}}.\n>\n> I would like to ask for {{ask}}. {{Could you let me know by the end of next week?|I would be glad to talk about it, too.}}\n>\n> Kind regards,\n> [NAME]\n\nI kept it {{tone}}. {{Shall I make it shorter?|Add a date if there is one.}}',
      after: [
        [
          'more formal please',
          'Then let it begin with “I refer to our conversation”, and end with “Yours faithfully”.',
        ],
        ['Perfect, sent.', 'I hope that it helps. Good luck!'],
      ],
      actions: ['Content Creation'],
      isRedacted: true,
      praise: 'They answered the same day.',
      complaint: 'Sounds like a robot wrote it. Which is true, but still.',
    },
    {
      intent: 'Shorten a text',
      query: 'Cut a text on {{subject}} down to {{count}} words',
      names: ['subject', 'count', 'core'],
      cases: [
        ['a new cycle path', '50', 'The path along the canal opens in June, three months early.'],
        [
          'the history of our choir',
          '120',
          'Founded by four sisters in 1921, the choir still meets on Mondays.',
        ],
        ['our returns policy', '30', 'You have 30 days to send things back, at our cost.'],
        ['an art show', '80', 'Twelve painters look at one chair.'],
        ['my PhD', '60', 'I studied how eels find the sea.'],
      ],
      input:
        '{{Shorten this to|I need this in}} {{count}} words, it is about {{subject}}: [TEXT]. {{Keep the facts.|It is for the front page.|No buzzwords.}}',
      output:
        '{{core}}\n\n*(The full version in {{count}} words is below; this line alone would do for a headline.)*\n\n{{core}} What came before took longer, and what comes after is open.',
      actions: ['Summary Request'],
      complaint: 'Count again.',
      warning: 'The text asked for has {{count}} words; the answer has far fewer.',
    },
    {
      intent: 'Find a name',
      query: 'Find a name for {{what}}',
      names: ['what', 'one', 'two', 'three'],
      cases: [
        ['a bakery by a canal', 'Lock & Loaf', 'The Towpath', 'Crumb Street'],
        ['a podcast on bridges', 'Span', 'Load-bearing', 'From Bank to Bank'],
        ['a team of four testers', 'Edge Case', 'The Red Bar', 'Off by One'],
        ['a grey cat', 'Pewter', 'Drizzle', 'Mr Pigeon'],
        ['a newsletter for allotment gardeners', 'Bolted', 'The Late Frost', 'Sow What'],
      ],
      input:
        'I need a name for {{what}}. {{Nothing with puns.|Puns welcome!|Short, easy to say on the phone.}}',
      output:
        '1. **{{one}}** – easy to say, easy to spell\n2. **{{two}}** – the quiet one\n3. **{{three}}** – people will ask about it, which is half of the work\n\nMy pick is {{one}}.',
      after: [
        ['more like number 2', 'In that direction: *Low Water*, *Slow Hours*, *The Second Bell*.'],
        [
          'ha, {{three}} it is',
          'Good choice. Say it out loud ten times before you print anything.',
        ],
      ],
      actions: ['Brainstorming'],
      praise: 'ha! {{three}}!',
    },
    {
      intent: 'Correct a text',
      query: 'Correct the English of {{what}}',
      names: ['what', 'wrong', 'right', 'rule'],
      cases: [
        [
          'a cover letter',
          'I am working here since 2021',
          'I have been working here since 2021',
          'with *since*, the present perfect',
        ],
        [
          'a menu',
          'Fresh fishes of the day',
          'Fresh fish of the day',
          '*fish* is its own plural here',
        ],
        [
          'a talk',
          'This depends of the weather',
          'This depends on the weather',
          '*depend* takes *on*',
        ],
        [
          'an invitation',
          'We look forward to see you',
          'We look forward to seeing you',
          'after this *to* comes a noun or *-ing*',
        ],
        [
          'a complaint',
          'I waited since two hours',
          'I waited for two hours',
          '*for* a span, *since* a point in time',
        ],
      ],
      input:
        'Please correct this for {{what}}: "{{wrong}}." {{And tell me why.|I always get this wrong.}}',
      output: '> {{right}}.\n\nThe rule: {{rule}}. Everything else was right.',
      actions: ['Proofreading'],
      praise: 'I like that it tells me the rule.',
    },
  ],
}
