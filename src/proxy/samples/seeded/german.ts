import type { Topic } from './scenario'

export const GERMAN: Topic = {
  name: 'Strom und Gas',
  language: 'de',
  scenarios: [
    {
      intent: 'Zählerstand melden',
      query: 'Den Zählerstand nach {{anlass}} melden',
      names: ['anlass', 'stand', 'frist'],
      cases: [
        ['dem Einzug', '48.213', 'zwei Wochen'],
        ['dem Zählertausch', '6', 'drei Tagen'],
        ['der Preisänderung', '12.990', 'einer Woche'],
        ['dem Ablesebrief', '77.045', 'zehn Tagen'],
        ['dem Einbau der Wärmepumpe', '3.118', 'vier Wochen'],
      ],
      input:
        'Guten Tag, nach {{anlass}} möchte ich den Stand {{stand}} melden. {{Geht das hier?|Wo trage ich das ein?|Der Brief ist leider weg.}}',
      output:
        'Ja, das geht hier. Ich habe **{{stand}} kWh** für heute vorgemerkt.\n\nBitte prüfen Sie zwei Dinge:\n\n1. Stimmt die Zählernummer auf dem Gerät mit der auf Ihrer Rechnung überein?\n2. Haben Sie die Stelle *nach* dem Komma weggelassen?\n\nMelden können Sie innerhalb von {{frist}}, danach wird geschätzt.',
      after: [
        [
          'Nummer stimmt, ohne Komma.',
          'Dann ist der Stand übernommen. Die Bestätigung kommt per E-Mail.',
        ],
        ['Danke!', 'Gern. Einen schönen Tag noch.'],
      ],
      actions: ['Zählerstand'],
      praise: 'Schneller als das Formular.',
      complaint: 'Es wurde trotzdem geschätzt.',
    },
    {
      intent: 'Rechnung verstehen',
      query: 'Verstehen, warum der Abschlag von {{alt}} auf {{neu}} steigt',
      names: ['alt', 'neu', 'grund', 'tipp'],
      cases: [
        [
          '86 €',
          '121 €',
          'der Verbrauch lag 14 % über dem Vorjahr',
          'Im Kundenkonto lässt er sich um bis zu 10 % senken.',
        ],
        [
          '140 €',
          '155 €',
          'die Netzentgelte sind zum Januar gestiegen',
          'Ein Wechsel des Tarifs lohnt sich ab 2.500 kWh.',
        ],
        [
          '59 €',
          '98 €',
          'im Vorjahr fehlten vier Monate',
          'Der neue Abschlag gilt wieder für zwölf Monate.',
        ],
        [
          '210 €',
          '234 €',
          'die Preisbremse ist ausgelaufen',
          'Mit dem Nachttarif ließen sich etwa 18 € sparen.',
        ],
        [
          '75 €',
          '83 €',
          'der Arbeitspreis steigt um 1,9 Cent',
          'Sie können bis zum Monatsende sonderkündigen.',
        ],
      ],
      input:
        'Wieso {{soll ich jetzt|zahle ich auf einmal}} {{neu}} statt {{alt}} im Monat?? {{Wir haben doch gespart!|Das kann nicht stimmen.|Bitte um Erklärung.}}',
      output:
        'Der Abschlag steigt von {{alt}} auf {{neu}}, weil {{grund}}.\n\n{{tipp}}\n\nWenn Sie mir den heutigen Zählerstand nennen, rechne ich den Abschlag sofort neu.',
      before: [['Frage zur Rechnung', 'Gern. Um welche Rechnung geht es, und was ist unklar?']],
      actions: ['Rechnungsfrage'],
      sources: [
        {
          source: 'Preisblatt 2026',
          query: 'Abschlag Berechnung Grund der Erhöhung',
          result:
            'Der Abschlag ist der erwartete Jahresbetrag, geteilt durch elf. Anlass: {{grund}}.',
        },
      ],
      complaint: 'Floskeln. Ich wollte die Rechnung sehen, nicht einen Tipp.',
      praise: 'Endlich verständlich.',
      warning: 'Die Antwort teilt durch zwölf Monate; laut Preisblatt sind es elf Abschläge.',
    },
    {
      intent: 'Störung melden',
      query: '{{was}} melden und wissen, wann es wieder geht',
      names: ['was', 'seit', 'wann'],
      cases: [
        ['Stromausfall in der Gartenstraße', '19:40 Uhr', 'gegen 21:30 Uhr'],
        ['Halbe Wohnung ohne Strom', 'heute früh', 'sobald die Sicherung getauscht ist'],
        ['Flackerndes Licht im Treppenhaus', 'Sonntag', 'morgen zwischen 8 und 12 Uhr'],
        ['Kein warmes Wasser', 'gestern Abend', 'nach dem Druckausgleich, etwa 20 Minuten'],
        ['Ladesäule ohne Anzeige', 'einer Stunde', 'heute noch, der Techniker ist unterwegs'],
      ],
      input:
        '{{was}} seit {{seit}}!! {{Wann geht das wieder?|Ist da was bekannt?|Baby im Haus, bitte schnell.}}',
      output:
        'Danke für die Meldung. **{{was}}** ist {{uns bekannt|aufgenommen}}. Voraussichtlich behoben: {{wann}}.\n\nBei Gasgeruch bitte sofort hinaus, nichts schalten und draußen die 112 wählen.',
      after: [['Geht wieder.', 'Wunderbar, dann schließe ich die Meldung.']],
      actions: ['Störungsmeldung'],
      complaint: 'Dreimal dieselbe Antwort, und es ist immer noch dunkel.',
    },
    {
      intent: 'Tarif wechseln',
      query: 'Wissen, ob sich {{tarif}} bei {{kwh}} kWh im Jahr lohnt',
      names: ['tarif', 'kwh', 'preis', 'urteil'],
      cases: [
        [
          'ein dynamischer Tarif',
          '4.200',
          'im Mittel 27 ct',
          'Nur wenn Sie abends nicht kochen und nachts laden',
        ],
        ['Ökostrom plus', '1.800', '31,4 ct', 'Etwa 2 € im Monat teurer'],
        ['der Nachttarif', '6.900', '22 ct von 22 bis 6 Uhr', 'Ja, mit Wärmepumpe'],
        ['ein Festpreis für zwei Jahre', '2.600', '29,9 ct', 'Ja, wenn Sie Ruhe wollen'],
        ['der Tarif der Nachbarin', '3.300', '28,7 ct', 'Kaum: der Grundpreis ist höher'],
      ],
      input:
        'Lohnt sich {{tarif}} für uns? Wir brauchen {{kwh}} kWh im Jahr. {{Bitte ehrlich.|Altbau, zwei Personen.}}',
      output:
        '**{{urteil}}.**\n\n| | |\n| --- | --- |\n| Verbrauch | {{kwh}} kWh |\n| Arbeitspreis | {{preis}} |\n| Laufzeit | 12 Monate |\n\nIch kann den Wechsel vormerken; Sie haben dann 14 Tage zum Widerrufen.',
      actions: ['Vergleich'],
      praise: 'Ehrliche Antwort, danke!',
    },
  ],
}
