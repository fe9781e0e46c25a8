import type { Topic } from './scenario'

export const FRENCH: Topic = {
  name: 'Assurance habitation',
  language: 'fr',
  scenarios: [
    {
      intent: 'Déclarer un sinistre',
      query: 'Déclarer {{sinistre}} et connaître la franchise',
      names: ['sinistre', 'delai', 'franchise', 'piece'],
      cases: [
        ['un dégât des eaux', '5 jours ouvrés', '150 €', 'le constat signé avec le voisin'],
        ['un vol de vélo dans la cave', '2 jours ouvrés', '200 €', 'le récépissé de plainte'],
        ['une vitre brisée', '5 jours ouvrés', '50 €', 'le devis du vitrier'],
        ['un début d’incendie', '5 jours ouvrés', '150 €', 'le rapport des pompiers'],
        ['la grêle sur la véranda', '10 jours', '380 €', 'des photos datées'],
      ],
      input:
        'Bonjour, {{je voudrais déclarer|nous avons eu}} {{sinistre}} {{hier soir|ce week-end|pendant les vacances}}. {{Que dois-je envoyer ?|Quelle est la franchise ?}}',
      output:
        'Je suis désolée pour vous. Pour {{sinistre}}, vous avez **{{delai}}** pour le déclarer.\n\n- **Franchise :** {{franchise}}\n- **À joindre :** {{piece}}\n- **Où :** *Mon espace → Déclarer un sinistre*\n\nGardez tout ce qui est abîmé jusqu’au passage de l’expert.',
      after: [
        [
          'Et le relogement ?',
          'Il est pris en charge jusqu’à sept nuits si le logement est inhabitable.',
        ],
        ['Merci beaucoup', 'Je vous en prie. Bon courage.'],
      ],
      actions: ['Déclaration'],
      sources: [
        {
          source: 'Conditions générales, article 14',
          query: 'délai franchise {{sinistre}}',
          result: 'Article 14. {{sinistre}} : délai {{delai}}, franchise {{franchise}}.',
        },
      ],
      complaint: 'On me demande encore les mêmes pièces. Je les ai envoyées deux fois.',
      praise: 'Réponse claire, merci.',
      warning:
        'La réponse donne une franchise de {{franchise}} ; celle du contrat dépend de la formule choisie.',
    },
    {
      intent: 'Résilier un contrat',
      query: 'Résilier le contrat : {{motif}}',
      names: ['motif', 'preavis', 'preuve'],
      cases: [
        ['un déménagement à Lille', 'un mois', 'le nouveau bail'],
        [
          'une offre moins chère',
          'un mois, après un an de contrat',
          'rien, le nouvel assureur s’en charge',
        ],
        ['la vente de la maison', 'aucun', 'l’attestation du notaire'],
        ['une hausse de 18 %', 'trente jours après l’avis', 'l’avis d’échéance'],
        ['un départ à l’étranger', 'un mois', 'tout justificatif de domicile'],
      ],
      input:
        '{{Comment résilier mon contrat ?|Je veux résilier.}} Le motif : {{motif}}. {{Y a-t-il un préavis ?|C’est urgent.}}',
      output:
        'C’est possible. Préavis : **{{preavis}}**. Justificatif : {{preuve}}.\n\nLe trop-perçu vous est remboursé dans les 30 jours. {{Souhaitez-vous que je prépare la lettre ?|Je peux le faire pour vous dès maintenant.}}',
      after: [
        [
          'Oui, préparez la lettre.',
          '> Madame, Monsieur, je vous informe de ma décision de résilier mon contrat. Motif : {{motif}}. Merci de m’en confirmer la date d’effet.',
        ],
      ],
      actions: ['Résiliation'],
      complaint: 'Trois réponses différentes en trois jours.',
    },
    {
      intent: 'Connaître ses garanties',
      query: 'Savoir si {{objet}} est couvert {{ou}}',
      names: ['objet', 'ou', 'reponse', 'plafond'],
      cases: [
        ['un ordinateur', 'dans le train', 'Oui, avec l’option nomade', '1 200 €'],
        ['un violon', 'chez le luthier', 'Oui', '3 000 € sur facture'],
        [
          'une trottinette électrique',
          'sur la voie publique',
          'Non, il faut un contrat à part',
          '–',
        ],
        ['le contenu du congélateur', 'après une coupure', 'Oui', '300 €'],
        ['un colis', 'volé dans le hall', 'Seulement avec effraction', '500 €'],
      ],
      input:
        'Est-ce que {{objet}} est couvert {{ou}} ? {{Je ne trouve pas dans le contrat.|Formule confort.}}',
      output:
        '**{{reponse}}.** Plafond : {{plafond}}.\n\nConservez la facture ; {{une photo suffit souvent|sans elle, une vétusté est appliquée}}.',
      actions: ['Question sur le contrat'],
      praise: 'Enfin une réponse en une ligne.',
    },
  ],
}
