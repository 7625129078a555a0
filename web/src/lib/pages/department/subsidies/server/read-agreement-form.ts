import { type AgreementWish, targetMetrics } from '@escale/shared/subsidies';
import type { TypedForm } from '#lib/forms/typed-form.ts';
import type { Missing } from '../form-errors.ts';
import { numberOf, orNull, sumOf, textOf } from './typed-values.ts';

type Read = { agreement: AgreementWish | null; missing: Missing[] };
type Target = AgreementWish['targets'][number];

/** The agreement that a form holds; null where all of it is empty. */
export function readAgreementForm(typed: TypedForm): Read {
  const [signedOn, startsOn, endsOn] = ['signee', 'debut', 'fin'].map((name) => textOf(typed, name));
  const targets = rowsOf(typed, 'objectif_genre').map((nth) => targetAt(typed, nth));
  const instalments = rowsOf(typed, 'versement_le', 'versement_montant').map((nth) =>
    instalmentAt(typed, nth),
  );
  const agreed = targets.filter((target) => target !== null);
  const planned = instalments.filter((one) => one !== null);
  const missing: Missing[] = [];
  if (agreed.length < targets.length) missing.push('objectifs');
  if (planned.length < instalments.length) missing.push('versements');
  if (!signedOn || !startsOn || !endsOn) {
    const isEmpty = !signedOn && !startsOn && !endsOn && targets.length + instalments.length === 0;
    return { agreement: null, missing: isEmpty ? [] : [...missing, 'signee'] };
  }
  const done = {
    publishedOn: orNull(textOf(typed, 'publiee')),
    reportReceivedOn: orNull(textOf(typed, 'compte_rendu')),
  };
  return {
    agreement: { signedOn, startsOn, endsOn, ...done, targets: agreed, instalments: planned },
    missing,
  };
}

/** The rows in which something is said in one of these fields. */
const rowsOf = (typed: TypedForm, ...names: string[]): number[] =>
  (typed[names[0] ?? ''] ?? []).flatMap((_, nth) =>
    names.some((name) => textOf(typed, name, nth) !== '') ? [nth] : [],
  );

/** Null without a number, or a public without a name. */
function targetAt(typed: TypedForm, nth: number): Target | null {
  const metric = targetMetrics.find((one) => one === textOf(typed, 'objectif_genre', nth));
  const value = numberOf(textOf(typed, 'objectif_nombre', nth));
  if (metric === undefined || value === null || value === 0) return null;
  const id = textOf(typed, 'objectif_id', nth);
  const named = { ...(id !== '' && { id }), value };
  if (metric === 'occupancy') return { ...named, metric, unit: 'percent' };
  if (metric !== 'publics') return { ...named, metric, unit: metric };
  const label = textOf(typed, 'objectif_public', nth);
  if (label === '') return null;
  const unit = textOf(typed, 'objectif_unite', nth) === 'people' ? 'people' : 'percent';
  const reported = numberOf(textOf(typed, 'objectif_releve', nth));
  const on = textOf(typed, 'objectif_releve_le', nth);
  if ((reported === null) !== (on === '')) return null;
  return { ...named, metric, unit, label, ...(reported !== null && { reported: { value: reported, on } }) };
}

function instalmentAt(typed: TypedForm, nth: number): AgreementWish['instalments'][number] | null {
  const dueOn = textOf(typed, 'versement_le', nth);
  const amountCents = sumOf(textOf(typed, 'versement_montant', nth));
  if (dueOn === '' || amountCents === null) return null;
  return { dueOn, amountCents, paidOn: orNull(textOf(typed, 'versement_fait', nth)) };
}
