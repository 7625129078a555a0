/** What stood against a change: what happened and what to do. A code without a sentence gets `other`. */
export const refusals = {
  other: 'Ce changement n’a pas pu être enregistré. Vérifiez ce que vous avez écrit, puis essayez à nouveau.',
  'api-unreachable': 'Le service ne répond pas. Essayez à nouveau dans un instant.',
  'too-many-requests':
    'Plusieurs essais sont déjà en cours. Attendez une vingtaine de secondes, puis essayez à nouveau.',
  'malformed-request':
    'Une valeur n’a pas la forme attendue. Vérifiez les champs, puis enregistrez à nouveau.',
  'malformed-date': 'Cette date n’existe pas : écrivez-la comme 2027-03-31.',
  'not-allowed': 'Votre rôle dans ce lieu ne permet pas ce changement.',
  'unknown-commune': 'Aucune commune n’a ce code. Écrivez son nom.',
  'closes-before-it-opens': 'Le dernier jour vient avant le premier.',
  'person-without-account':
    'Personne n’a de compte avec cette adresse. Vérifiez-la, ou demandez à la personne de créer un compte.',
  'image-unreadable':
    'Ce fichier n’est pas une photo que l’on puisse lire. Choisissez un JPEG, un PNG ou un WebP ; un SVG est refusé, car il peut contenir du code.',
  'image-too-large':
    'Cette photo a trop de points. Réduisez-la à moins de 50 millions, puis envoyez-la à nouveau.',
  'body-too-large': 'Ce fichier dépasse 10 Mo. Envoyez une version plus légère.',
  'too-many-photos': 'Le lieu a déjà vingt photos. Retirez-en une d’abord.',
  'opening-hours-missing': 'Il faut des horaires avant de publier.',
  'changed-meanwhile': 'Quelqu’un d’autre a enregistré entre-temps. Comparez ci-dessous, puis décidez.',
  'valid-from-in-the-past': 'De nouveaux horaires ne peuvent pas commencer avant aujourd’hui.',
  'date-in-the-past': 'Ce jour est passé : il reste comme il était.',
  'opening-interval-empty':
    'Une plage n’a pas de durée, ou il lui manque une heure. Complétez-la, ou videz-la.',
  'opening-intervals-overlap': 'Deux plages du même jour se chevauchent. Séparez-les, ou n’en gardez qu’une.',
  'opening-overlaps-next-day':
    'Les horaires débordent sur ceux du jour suivant. Avancez la fermeture, ou retardez l’ouverture du lendemain.',
  'half-day-split-out-of-range': 'La fin de la matinée n’est pas une heure du jour.',
  'units-unclear': 'Dites de quoi l’espace est fait : il faut au moins une unité.',
  'unit-not-of-this-place': 'Une de ces unités n’est plus au lieu. Rechargez la page, puis recommencez.',
  'units-have-bookings': 'Des réservations tiennent ce que vous voulez retirer.',
  'resource-has-bookings': 'L’espace a des réservations à venir. Fermez-le d’abord, puis retirez-le.',
  'whole-place-takes-all': 'La location du lieu entier prend toutes ses unités.',
  'booking-rule-out-of-range': 'Une règle sort de ce qui est possible.',
  'booking-rule-off-slot-grid':
    'Les durées la plus courte et la plus longue doivent être des multiples du pas.',
  'rule-variation-empty': 'Elle ne dit rien. Donnez-lui une valeur ou retirez-la.',
  'rule-variation-repeated': 'Une autre a le même public, la même formule et la même date. Gardez-en une.',
  'minimum-above-maximum': 'La durée la plus courte dépasse la plus longue.',
  'cancellation-tier-out-of-range': 'Un palier d’annulation sort de ce qui est possible.',
  'cancellation-tier-repeated': 'Deux paliers d’annulation ont le même délai.',
  'pass-points-unclear':
    'Ces points ne peuvent rien payer. Dites combien une journée ou une demi-journée en prend.',
  'tariff-repeated': 'Deux tarifs disent la même chose pour la même date.',
  'tariffs-sell-nothing': 'Ces tarifs commencent après tout ce qui peut être réservé. Avancez leur date.',
  'closure-overlaps': 'Une partie est déjà fermée à ce moment-là, ou un événement s’y tient.',
  'closure-in-the-past': 'Ce moment est passé : une fermeture commence maintenant ou plus tard.',
  'closure-beyond-horizon': 'C’est plus loin que tout ce qui peut être prévu.',
  'closure-hits-bookings':
    'D’autres réservations sont arrivées entre-temps. Dites aussi ce qu’elles deviennent.',
  'end-before-start': 'La fin vient avant le début.',
  'malformed-instant': 'Une date ou une heure n’existe pas.',
  'nonexistent-local-time': 'Cette heure n’existe pas : on change d’heure cette nuit-là.',
  'ambiguous-local-time':
    'Cette heure existe deux fois : on change d’heure cette nuit-là. Choisissez-en une autre.',
  'event-hits-bookings':
    'Des réservations tiennent une de ces salles à ce moment-là. Changez l’heure ou la salle.',
  'event-in-the-past': 'Ce moment est passé : une animation se prévoit à l’avance.',
  'event-beyond-horizon': 'C’est plus loin que tout ce qui peut être prévu.',
  'event-already-begun': 'Cette animation a commencé : elle ne se modifie plus.',
  'event-not-begun': 'Cette animation n’a pas commencé : qui est venu se note ensuite.',
  'figure-already-contested': 'Ce chiffre est déjà contesté : il attend la réponse du Département.',
  'contest-already-answered': 'Un collègue vient de répondre. Lisez sa réponse ; votre texte est gardé.',
  'event-cancelled': 'Cette animation est annulée.',
  'capacity-below-registered': 'Plus de personnes sont déjà inscrites. Gardez au moins autant de places.',
  'registration-not-of-this-event':
    'La liste a changé entre-temps. Rechargez la page, puis cochez à nouveau.',
  'resource-not-of-this-place':
    'Une de ces salles n’est plus au lieu. Rechargez la page, puis choisissez à nouveau.',
  'slot-unavailable': 'Quelqu’un vient de prendre cette salle. Regardez à nouveau, puis décidez.',
  'rrule-too-long': 'C’est trop de dates : soixante au plus, sur un an.',
  'rrule-misses-first-date': 'La première date ne suit pas cette répétition. Choisissez-en une autre.',
  'rrule-empty': 'Il ne reste aucune date à prévoir.',
};
