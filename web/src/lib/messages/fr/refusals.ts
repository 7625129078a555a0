import { clockOfText } from '../../time/wall-clock.ts';
import type { Format } from '../format.ts';
import type { RefusalWords } from '../refusal-words.ts';

const time = (text: string, format: Format) => format.time(clockOfText(text).minutes);
const moment = (text: string, format: Format) =>
  `${format.longDay(clockOfText(text).date)} à ${time(text, format)}`;
const length = (minutes: number, format: Format) =>
  minutes > 1440 ? `${Math.floor(minutes / 1440)}\u00a0jours` : format.duration(minutes);
const chooseAgain = 'Choisissez à nouveau votre créneau sur la page du lieu.';
const formulas = {
  hour: 'à l’heure',
  half_day: 'à la demi-journée',
  day: 'à la journée',
  week: 'à la semaine',
  month: 'au mois',
};

/** Why a stay can't be booked, and what to do about it. */
export const refusals = {
  titles: {
    full: 'C’est complet à ce moment-là',
    free: 'La place s’est libérée',
    priceChanged: 'Le prix a changé',
    impossible: 'Ce créneau n’est pas possible',
    failed: 'La réservation n’est pas passée',
    cancelFailed: 'L’annulation n’est pas passée',
  },
  nothingBooked: 'Rien n’est réservé, rien n’est dû, et ce que vous avez écrit est toujours là.',
  unknown: (id: string) =>
    `Le service a refusé sans que nous sachions dire pourquoi. Essayez à nouveau ; si cela recommence, écrivez-nous avec cette référence : ${id}.`,
  sentences: {
    'stay-form-unclear': () => `L’adresse de cette page est incomplète. ${chooseAgain}`,
    'malformed-instant': () => `L’heure n’est pas lisible dans l’adresse de cette page. ${chooseAgain}`,
    'malformed-date': () => `La date n’est pas lisible dans l’adresse de cette page. ${chooseAgain}`,
    'nonexistent-local-time': ({ nextExisting }, format) =>
      `Cette heure n’existe pas : cette nuit-là, l’horloge avance d’une heure. Choisissez ${time(nextExisting, format)} ou plus tard.`,
    'ambiguous-local-time': () =>
      'Cette heure passe deux fois cette nuit-là, car l’horloge recule d’une heure. Choisissez une heure plus tôt ou plus tard.',
    'end-before-start': () =>
      'L’heure de départ vient avant l’heure d’arrivée. Échangez-les, ou choisissez à nouveau.',
    'off-slot-grid': ({ slotMinutes, nearest }, format) =>
      `Ici, les réservations commencent et finissent toutes les ${slotMinutes}\u00a0minutes. Choisissez ${format.either(nearest.map((text) => time(text, format)))}.`,
    'outside-opening-hours': ({ field, open }, format) =>
      open.length === 0
        ? 'Le lieu est fermé ce jour-là. Choisissez un autre jour.'
        : `Ce jour-là, le lieu est ouvert ${format.list(open.map(({ start, end }) => `de ${time(start, format)} à ${time(end, format)}`))}. Choisissez une heure ${field === 'start' ? 'd’arrivée' : 'de départ'} dans ces horaires.`,
    'closed-that-day': ({ nextOpenDate }, format) =>
      nextOpenDate
        ? `Le lieu est fermé ce jour-là. Le prochain jour ouvert est le ${format.longDay(nextOpenDate)}.`
        : 'Le lieu est fermé ce jour-là, et ses prochains horaires ne sont pas encore connus.',
    'empty-half-day': ({ half }) =>
      `Le lieu n’ouvre pas ${half === 'morning' ? 'le matin' : 'l’après-midi'} ce jour-là. Choisissez l’autre moitié de la journée.`,
    'stay-too-short': ({ minMinutes }, format) =>
      `Cet espace se réserve pour ${length(minMinutes, format)} au moins. Prolongez votre créneau.`,
    'stay-too-long': ({ maxMinutes }, format) =>
      `Cet espace se réserve pour ${length(maxMinutes, format)} au plus. Raccourcissez votre créneau, ou réservez en deux fois.`,
    'starts-in-the-past': () => 'Ce créneau a déjà commencé. Choisissez une heure à venir.',
    'too-little-notice': ({ minNoticeMinutes, earliestStart }, format) =>
      `Cet espace se réserve au moins ${length(minNoticeMinutes, format)} à l’avance. Le premier créneau possible commence ${moment(earliestStart, format)}.`,
    'beyond-horizon': ({ lastDate }, format) =>
      `C’est trop loin : cet espace se réserve jusqu’au ${format.fullDay(lastDate)}.`,
    'quantity-above-pool': ({ units }) =>
      units === 1
        ? 'Il n’y a qu’une place ici. Demandez-en une seule.'
        : `Il n’y a que ${units} places ici. Demandez-en moins.`,
    'whole-resource-quantity': () => 'Cet espace se réserve en entier : une seule fois suffit.',
    'unit-not-in-resource': () => `La place choisie n’est pas dans cet espace. ${chooseAgain}`,
    'closed-for-the-whole-stay': () => 'Le lieu est fermé pendant tout ce séjour. Choisissez d’autres dates.',
    'not-sold-for-this-duration': ({ formulas: sold }, format) =>
      sold.length === 0
        ? 'Cet espace n’a pas encore de tarif, il ne peut donc pas être réservé ici.'
        : `Cette durée n’est pas vendue ici. Cet espace se vend ${format.either(sold.map((one) => formulas[one]))}.`,
    'slot-unavailable': () =>
      'Il n’y a plus assez de place sur tout ce créneau. Choisissez un autre moment ci-dessous, ou un autre lieu.',
    'price-changed': ({ expectedTotal, total }, format) =>
      `Le lieu a changé son tarif pendant que vous réserviez : ${format.price(total)} au lieu de ${format.price(expectedTotal)}. À vous de dire si cela vous convient.`,
    'audience-not-verified': () =>
      'Le lieu n’a pas encore vérifié que ce tarif est pour vous. Demandez-le-lui, ou réservez au tarif normal.',
    'place-not-open-for-bookings': () => 'Ce lieu ne prend pas de réservations ici pour le moment.',
    'training-required': () =>
      'Cette machine demande une habilitation en cours de validité. Demandez-la au lieu : dès qu’il l’a notée, vous pouvez réserver.',
    'hold-expired': () =>
      'Le délai est passé : la place n’est plus gardée. Demandez le même créneau à nouveau ; il est peut-être encore libre.',
    'hold-extension-limit': () => 'Ce délai ne se prolonge plus. Confirmez d’ici là, ou rendez la place.',
    'too-many-holds': ({ most }) =>
      `Vous gardez déjà ${most} créneaux, et c’est le plus que l’on puisse garder à la fois. Confirmez-en un ou rendez-en un, puis revenez.`,
    'quota-reached': ({ most }) =>
      most === 1
        ? 'Le lieu limite cet espace à un séjour à venir par personne, et vous en avez un. Une fois passé ou annulé, vous pourrez réserver à nouveau.'
        : `Le lieu limite cet espace à ${most} séjours à venir par personne, et vous les avez. Dès que l’un est passé ou annulé, vous pourrez réserver à nouveau.`,
    'room-is-free': () => 'La place vient de se libérer : réservez-la tout de suite, sans attendre.',
    'not-waiting': () => 'Vous n’attendez plus ce créneau.',
    'pass-spent': () =>
      'Les points de votre carnet viennent de servir ailleurs. Regardez le nouveau prix, puis appuyez à nouveau.',
    'rrule-malformed': () =>
      'La répétition n’est pas lisible dans l’adresse de cette page. Choisissez-la à nouveau.',
    'rrule-not-supported': () => 'Cette répétition n’est pas proposée ici. Choisissez-en une autre.',
    'rrule-endless': () => 'Dites combien de fois, ou jusqu’à quel jour.',
    'rrule-too-long': ({ lastDate }, format) =>
      `C’est trop de dates : la dernière tomberait le ${format.fullDay(lastDate)}. Une répétition dure un an au plus.`,
    'rrule-misses-first-date': ({ nextDate }, format) =>
      `Le premier jour choisi n’est pas dans ce rythme. Commencez le ${format.longDay(nextDate)}.`,
    'rrule-empty': () => 'Ce rythme ne donne aucune date. Choisissez une fin plus tardive.',
    'series-needs-account': ({ dates, most }) =>
      `Cela fait ${dates} dates. Sans compte, nous en calculons ${most} au plus : connectez-vous, ou choisissez moins de dates.`,
    'series-conflict': () =>
      'Une de ces dates vient d’être prise. Regardez la liste ci-dessous, puis décidez à nouveau.',
    'idempotency-in-flight': () =>
      'Votre première demande est encore en cours. Attendez quelques secondes, puis appuyez à nouveau : vous ne réserverez qu’une fois.',
    'idempotency-key-reused': () =>
      'Votre demande est peut-être déjà passée. Regardez dans vos réservations avant de recommencer.',
    'wrong-origin': () =>
      'La page vient d’une autre adresse que le service. Ouvrez-la à nouveau depuis l’accueil.',
    'too-many-requests': () =>
      'Trop de demandes en peu de temps. Attendez une minute, puis appuyez à nouveau.',
    overloaded: () =>
      'Le service est très demandé. Attendez quelques secondes, puis appuyez à nouveau : vous ne réserverez qu’une fois.',
    'api-unreachable': () =>
      'Le service n’a pas répondu. Appuyez à nouveau dans un instant : si la première demande est passée, vous ne réserverez pas deux fois.',
    'invalid-transition': () =>
      'L’état de cette réservation a changé entre-temps. Regardez où elle en est avant de continuer.',
  } satisfies RefusalWords,
};
