import type { Topic } from './scenario'

export const SOFTWARE_HELP: Topic = {
  name: 'Office software',
  language: 'en',
  scenarios: [
    {
      intent: 'Write a formula',
      query: 'Write a spreadsheet formula that {{task}}',
      names: ['task', 'formula', 'note'],
      cases: [
        [
          'counts the rows of this month',
          '=COUNTIFS(A:A,">="&EOMONTH(TODAY(),-1)+1,A:A,"<="&EOMONTH(TODAY(),0))',
          'Column A has to hold real dates, not text.',
        ],
        [
          'finds a price by its article number',
          '=XLOOKUP(E2,A:A,C:C,"not found")',
          'In older versions: INDEX with MATCH.',
        ],
        [
          'joins first and last names',
          '=TRIM(A2&" "&B2)',
          'TRIM takes care of blanks at the ends.',
        ],
        ['marks every second row', '=MOD(ROW(),2)=0', 'As a rule for conditional formatting.'],
        [
          'adds up only what is green',
          '=SUMIFS(B:B,C:C,"paid")',
          'Colours can not be counted; use the column that makes them green.',
        ],
      ],
      input:
        '{{I need a formula that|Which formula|Looking for a formula that}} {{task}}. {{I tried for an hour.|German version, semicolons!|Thanks!!}}',
      output:
        '`{{formula}}`\n\n{{note}} {{If it says #NAME?, your version has another name for it.|Copy it down with a double click on the corner.}}',
      after: [
        [
          '#VALUE!',
          'Then one of the cells holds text that looks like a number. Select the column and choose *Data → Text to columns → Finish*.',
        ],
        ['works!', 'Glad to hear it.'],
      ],
      actions: ['Formula Request'],
      praise: 'You just saved me a Friday.',
      complaint: '#NAME? Every single time.',
    },
    {
      intent: 'Find a setting',
      query: 'Find where to {{goal}} in the {{app}}',
      names: ['goal', 'app', 'path', 'who'],
      cases: [
        ['turn off notifications at night', 'chat app', 'Settings → Quiet hours', 'everyone'],
        ['restore a deleted page', 'wiki', 'Space → Trash, for 30 days', 'editors'],
        [
          'share a calendar with someone outside',
          'calendar',
          'Calendar → Share → By link',
          'only if the organisation allows it',
        ],
        ['change the language', 'ticket desk', 'the round picture → Language', 'everyone'],
        ['blur the background', 'video calls', 'the arrow beside the camera', 'everyone'],
      ],
      input:
        'How {{do I|can I}} {{goal}} in the {{app}}? {{They moved everything again.|I can not find it.}}',
      output:
        '*{{path}}* (available to: {{who}}).\n\nIf you don’t see it, {{update the app first|your administrator has switched it off}}.',
      actions: ['How-to Request'],
      sources: [
        { source: 'Guide: {{app}}', query: '{{goal}}', result: '{{path}}. Available to: {{who}}.' },
      ],
      complaint: 'That menu does not exist in my version.',
      warning: 'The path given is the one of the version before the last update.',
    },
    {
      intent: 'Summarise a document',
      query: 'Summarise {{doc}} for {{reader}}',
      names: ['doc', 'reader', 'one', 'two', 'open'],
      cases: [
        [
          'the minutes of Tuesday',
          'someone who was ill',
          'The launch moves to March.',
          'Legal checks the texts.',
          'who tells the customers',
        ],
        [
          'a 40-page tender',
          'the managing director',
          'It wants 24/7 support in three languages.',
          'Fines begin in the second month.',
          'whether we have the people',
        ],
        [
          'the survey of the staff',
          'the works council',
          'Three of four would recommend us.',
          'The canteen is the sore point.',
          'what happens with the free-text answers',
        ],
        [
          'a lease',
          'a tenant who moves in on Friday',
          'Notice is three months.',
          'The cellar is not included.',
          'who paints',
        ],
        [
          'the quarterly report',
          'a new hire',
          'Revenue is up, margin is down.',
          'Two of five regions lose money.',
          'why freight costs doubled',
        ],
      ],
      input: 'Summarise {{doc}} for {{reader}} in {{three sentences|a few points}}: [ATTACHMENT]',
      output:
        '- {{one}}\n- {{two}}\n- **Open:** {{open}}\n\n{{I left out names on purpose.|Page numbers on request.}}',
      before: [['can you read PDF files', 'Yes, as long as they are text and not photos of text.']],
      after: [
        ['which page is the second point from?', 'From page 4, second paragraph.'],
        ['and in one sentence?', '{{one}}'],
      ],
      actions: ['Summary Request'],
      praise: 'Short, and the open point is the right one.',
      complaint: 'The most important number is missing.',
    },
    {
      intent: 'Translate a text',
      query: 'Translate "{{text}}" into {{lang}}',
      names: ['text', 'lang', 'result', 'note'],
      cases: [
        ['Please mind the step', 'Dutch', 'Let op het opstapje', 'the usual wording on signs'],
        [
          'Your appointment is confirmed',
          'Polish',
          'Wizyta została potwierdzona',
          'neutral, fits any kind of appointment',
        ],
        ['Out of office until Monday', 'Italian', 'Fuori sede fino a lunedì', 'common in e-mails'],
        ['Handle with care', 'Portuguese', 'Manusear com cuidado', 'as on parcels'],
        [
          'We are hiring',
          'Swedish',
          'Vi söker nya kollegor',
          'warmer than the literal “Vi anställer”',
        ],
      ],
      input:
        '{{Translate into|How do you say in}} {{lang}}: "{{text}}". {{It goes on a sign.|Formal please.}}',
      output: '**{{result}}**\n\n({{note}})',
      after: [['and back, to check?', 'Literally: “{{text}}”, near enough.']],
      actions: ['Translation Request'],
      praise: 'My colleague from there says it is fine.',
    },
  ],
}
