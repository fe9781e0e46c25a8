import type { Topic } from './scenario'

export const COOKING: Topic = {
  name: 'Cooking',
  language: 'en',
  scenarios: [
    {
      intent: 'Cook from what is there',
      query: 'Cook something with {{a}}, {{b}} and {{c}}',
      names: ['a', 'b', 'c', 'dish', 'time'],
      cases: [
        ['leeks', 'two eggs', 'stale bread', 'a savoury bread pudding', '40'],
        ['chickpeas', 'spinach', 'half a lemon', 'a warm chickpea salad', '15'],
        ['a cauliflower', 'tahini', 'raisins', 'roasted cauliflower with tahini', '35'],
        ['cold rice', 'peas', 'one carrot', 'fried rice', '12'],
        ['mushrooms', 'cream', 'tagliatelle', 'pasta with mushroom cream', '20'],
      ],
      input:
        "{{What can I make with|I've only got|The fridge says}} {{a}}, {{b}} and {{c}}{{?|, plus oil, salt and spices.|. And I'm tired.}}",
      output:
        '**{{dish}}**, {{time}} minutes, one pan.\n\n1. Cut the {{a}} small and start it in oil over medium heat with a pinch of salt.\n2. Add {{b}} when it has taken on some colour.\n3. Last comes {{c}}. Taste: does it want acid, salt or heat?\n\n*If you have it:* a handful of any green herb at the end.',
      after: [
        [
          'no oven, does that matter?',
          'Not at all: keep it in the pan with a lid on, and give it five minutes longer.',
        ],
        [
          'It was delicious',
          'Glad to hear it! It keeps until tomorrow, and is better cold than you would think.',
        ],
      ],
      actions: ['Recipe Request'],
      praise: 'Dinner saved.',
      complaint: 'I said one pan and no oven, and it starts with the oven.',
    },
    {
      intent: 'Convert a recipe',
      query: 'Turn a recipe for {{dish}} from {{from}} to {{to}} people',
      names: ['dish', 'from', 'to', 'factor', 'watch'],
      cases: [
        ['lasagne', '4', '10', '2.5', 'Take two tins; one deep one stays cold in the middle.'],
        ['pancakes', '6', '2', '⅓', 'One egg is too much: beat it and take two spoonfuls.'],
        ['goulash', '4', '30', '7.5', 'Take only half of the extra liquid: a big pot loses less.'],
        ['tiramisu', '8', '12', '1.5', 'Same height, larger dish, and a night in the fridge.'],
        ['risotto', '2', '6', '3', 'Use the widest pot you have, or the bottom cooks first.'],
      ],
      input:
        '{{I have a recipe for|My recipe makes}} {{dish}} for {{from}}. I need it for {{to}}. {{Just multiply everything?|What do I have to watch out for?}}',
      output:
        'Multiply by **{{factor}}**, with three exceptions:\n\n- **Salt and chilli:** a little less, then taste.\n- **Time:** depends on the thickness, not on the amount.\n- **In particular for {{dish}}:** {{watch}}',
      actions: ['Calculation Request', 'Recipe Request'],
      complaint: 'Times {{factor}} of three teaspoons of baking powder was a disaster.',
      warning:
        'The answer scales raising agents like all the rest, which the recipe book warns against.',
    },
    {
      intent: 'Save a dish',
      query: 'Save {{dish}} that is {{wrong}}',
      names: ['dish', 'wrong', 'fix', 'why'],
      cases: [
        [
          'a soup',
          'too salty',
          'add unsalted stock or cream, a little at a time',
          'a potato hardly takes up any salt, whatever people say',
        ],
        [
          'a hollandaise',
          'split',
          'whisk a new yolk and pour the old sauce in, drop by drop',
          'the fat has to find its way back between the water',
        ],
        [
          'a stew',
          'burnt at the bottom',
          'pour it into another pot at once, without scraping',
          'the taste sits in what sticks',
        ],
        [
          'bread dough',
          'too wet',
          'fold it every ten minutes rather than adding flour',
          'flour takes half an hour to drink',
        ],
        [
          'a curry',
          'far too hot',
          'stir in yoghurt and a spoon of sugar',
          'capsaicin dissolves in fat, not in water',
        ],
      ],
      input:
        'help, {{dish}} is {{wrong}} and {{guests come in 20 minutes|they are already at the table|it is for my mother-in-law}}',
      output:
        'Stay calm: {{fix}}. That works because {{why}}.\n\nIf it still is {{wrong}} after that, serve less of it and more of everything around it.',
      after: [['it worked!!!', 'Wonderful. Enjoy the evening.']],
      actions: ['Troubleshooting'],
      praise: 'You saved my evening',
    },
    {
      intent: 'Ask whether food is safe',
      query: 'Know whether {{food}} can still be eaten after {{time}}',
      names: ['food', 'time', 'verdict', 'sign'],
      cases: [
        [
          'cooked rice',
          'a night on the stove',
          'Throw it away',
          'You can neither see nor smell what grows in rice, and heating does not help.',
        ],
        [
          'yoghurt',
          'nine days past its date',
          'Most likely fine',
          'If it smells fresh and has no mould, it is.',
        ],
        [
          'raw chicken',
          'three days in the fridge',
          'Better not',
          'Two days are the limit below 4 °C.',
        ],
        [
          'an opened jar of pesto',
          'two weeks in the fridge',
          'Look first',
          'With oil above it and no mould it keeps that long.',
        ],
        [
          'eggs',
          'four weeks',
          'Fine if cooked through',
          'Put one in water: if it floats, it is out.',
        ],
      ],
      input:
        '{{Can I still eat|Is it ok to eat}} {{food}} after {{time}}? {{There is a small child eating with us.|It looks alright.|I hate wasting food.}}',
      output:
        '**{{verdict}}.** {{sign}}\n\nFor small children, pregnant women and anyone who is ill, leave it in doubt.',
      actions: ['Advice Request'],
      warning: 'The answer gives a limit for {{food}} without asking how cold it was kept.',
      complaint: '"Most likely" is not an answer when a toddler is eating.',
      praise: 'Short and to the point.',
    },
  ],
}
