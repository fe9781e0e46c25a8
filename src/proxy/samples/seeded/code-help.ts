import type { Topic } from './scenario'

export const CODE_HELP: Topic = {
  name: 'Code help',
  language: 'en',
  scenarios: [
    {
      intent: 'Understand an error',
      query: 'Understand the error "{{error}}" in {{stack}}',
      names: ['error', 'stack', 'cause', 'fix'],
      cases: [
        [
          'Cannot read properties of undefined',
          'TypeScript',
          'the list is still empty on the first render',
          'const first = items[0]\nif (first === undefined) return null',
        ],
        [
          'deadlock detected',
          'PostgreSQL',
          'two jobs lock the same two rows in opposite order',
          'SELECT id FROM accounts\nWHERE id IN (1, 2)\nORDER BY id\nFOR UPDATE;',
        ],
        [
          'borrowed value does not live long enough',
          'Rust',
          'the string is dropped at the end of the block',
          'let name = String::from("eel");\nlet view = &name;',
        ],
        [
          'ModuleNotFoundError',
          'Python',
          'the script runs with another interpreter than pip',
          'python -m pip install requests\npython -m app.main',
        ],
        [
          'context deadline exceeded',
          'Go',
          'the timeout also covers the time spent waiting for a connection',
          'ctx, cancel := context.WithTimeout(ctx, 5*time.Second)\ndefer cancel()',
        ],
      ],
      input:
        '{{I keep getting|Since the update I get|What does this mean:}} `{{error}}` ({{stack}}). {{It worked yesterday.|Only in production, of course.|I have read the docs twice.}}',
      output:
        'In short: {{cause}}.\n\n```\n{{fix}}\n```\n\nTo be sure, {{log the value right before that line|reproduce it with a single worker first}}. If it still happens, send me the ten lines around it.',
      before: [
        ['are you any good at {{stack}}', 'Try me. Paste the error and the lines around it.'],
      ],
      after: [
        ['That was it! How do I keep it away?', 'Write the case down as a test, and keep it.'],
        ['no, same error', 'Then it is one step earlier. Where is the value made?'],
      ],
      actions: ['Debugging', 'Code Request'],
      complaint: 'Generic. It did not look at my code at all.',
      praise: 'First try.',
    },
    {
      intent: 'Write a script',
      query: 'Write a {{lang}} script that {{task}}',
      names: ['lang', 'task', 'code'],
      cases: [
        [
          'bash',
          'deletes log files older than two weeks',
          'find /var/log/app -name "*.log" -mtime +14 -print -delete',
        ],
        [
          'Python',
          'merges all CSV files of a folder',
          'import csv, glob\n\nwith open("all.csv", "w", newline="") as out:\n    writer = csv.writer(out)\n    for name in sorted(glob.glob("*.csv")):\n        with open(name, newline="") as part:\n            writer.writerows(csv.reader(part))',
        ],
        [
          'SQL',
          'lists customers without an order this year',
          "SELECT c.id, c.name\nFROM customers c\nLEFT JOIN orders o\n  ON o.customer_id = c.id AND o.placed_at >= date_trunc('year', now())\nWHERE o.id IS NULL;",
        ],
        [
          'PowerShell',
          'renames photos to the day they were taken',
          'Get-ChildItem *.jpg | ForEach-Object {\n  Rename-Item $_ ($_.LastWriteTime.ToString("yyyy-MM-dd_HHmmss") + ".jpg")\n}',
        ],
        ['awk', 'adds up the third column', "awk -F, '{ sum += $3 } END { print sum }' data.csv"],
      ],
      input:
        '{{Write me|I need|Can you give me}} a {{lang}} script that {{task}}. {{As short as possible.|With an explanation please.|I will run it every night.}}',
      output:
        '```\n{{code}}\n```\n\n{{Run it once on a copy.|Try it on three files first.}} It {{task}} and touches nothing else; {{an empty folder does no harm|run it twice and nothing changes the second time}}.',
      after: [
        [
          'can it do a dry run first?',
          'Yes: leave out the last step, and it only prints what it would do.',
        ],
      ],
      actions: ['Code Request'],
      complaint: 'The header line is in there once for every file.',
      praise: 'Does what it says.',
      warning: 'The script has no safeguard against being run in the wrong folder.',
    },
    {
      intent: 'Choose a tool',
      query: 'Choose between {{a}} and {{b}} for {{purpose}}',
      names: ['a', 'b', 'purpose', 'pick', 'because'],
      cases: [
        [
          'a queue',
          'a cron job',
          'sending 2,000 mails a night',
          'the cron job',
          'nobody waits for a mail at four in the morning',
        ],
        [
          'REST',
          'GraphQL',
          'an app with five screens',
          'REST',
          'five screens are five answers, and each can be cached',
        ],
        [
          'SQLite',
          'Postgres',
          'a shop with one server',
          'SQLite',
          'it has no network to fail and one file to back up',
        ],
        [
          'a monorepo',
          'separate repositories',
          'three packages and two people',
          'the monorepo',
          'you change them together anyway',
        ],
        [
          'WebSockets',
          'polling',
          'a dashboard that changes every minute',
          'polling',
          'once a minute is not real time',
        ],
      ],
      input:
        '{{a}} or {{b}} for {{purpose}}? {{My colleague is very sure, I am not.|Please no "it depends".|We have to decide today.}}',
      output:
        '**{{pick}}.** Because {{because}}.\n\n| | {{a}} | {{b}} |\n| --- | --- | --- |\n| to set up | {{an hour|a day}} | {{a day|half a day}} |\n| when it breaks at night | {{you notice|it retries}} | {{you are called|you notice later}} |\n\nChange your mind when {{purpose}} has become ten times as much.',
      actions: ['Comparison Request', 'Advice Request'],
      complaint: 'The table is made up. Both columns could be swapped.',
      praise: 'Finally an answer and not an essay.',
    },
    {
      intent: 'Review code',
      query: 'Review a {{what}} for {{worry}}',
      names: ['what', 'worry', 'line', 'find', 'instead'],
      cases: [
        [
          'login form',
          'security holes',
          '"SELECT * FROM users WHERE name = \'" + name + "\'"',
          'the name goes into the query as it is',
          'db.query("SELECT * FROM users WHERE name = $1", [name])',
        ],
        [
          'React hook',
          'needless renders',
          'useEffect(() => load(filter), [filter])',
          '`filter` is a new object each time',
          'useEffect(() => load(filter), [filter.kind, filter.value])',
        ],
        [
          'Dockerfile',
          'slow builds',
          'COPY . .\nRUN npm ci',
          'any change of any file installs everything again',
          'COPY package*.json ./\nRUN npm ci\nCOPY . .',
        ],
        [
          'date helper',
          'time zones',
          'new Date(day + "T00:00")',
          'midnight is another instant in every zone',
          'new Date(day + "T00:00Z")',
        ],
        [
          'retry loop',
          'what happens under load',
          'while (!ok) ok = await send()',
          'it never waits and never gives up',
          'for (let n = 0; n < 5 && !ok; n += 1) {\n  ok = await send()\n  await sleep(2 ** n * 100)\n}',
        ],
      ],
      input:
        'Could you {{review|look over}} this {{what}}? I worry about {{worry}}.\n\n```\n{{line}}\n```',
      output:
        'Your worry is right: {{find}}.\n\n```\n{{instead}}\n```\n\nThe rest reads well. {{I would add one test for the odd case.|Names are clear; I would leave them.}}',
      actions: ['Code Review'],
      praise: 'Good catch.',
      complaint: 'I asked about {{worry}} in general, not this one line.',
    },
  ],
}
