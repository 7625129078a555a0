import type { DaySchema, Glance } from '@escale/shared/day';
import type { Format } from '#lib/messages/format.ts';
import type { ManageWords } from '#lib/messages/manage.ts';
import { clockOfText, wallClock } from '#lib/time/wall-clock.ts';

/** A piece of the sentence; with `to`, it leads to the list that says more. */
export type Piece = { text: string; to?: 'arrivees' | 'demandes' | 'salles' | 'evenements'; isTime?: true };

type Said = { says: ManageWords['day']['say']; format: Format };

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
/** How many rooms a sentence can bear; the list has them all. */
const MOST_ROOMS = 2;

/** What whoever opens at 9:40 wants to know, in words. */
export function daySentence(day: DaySchema, glance: Glance, { says, format }: Said): Piece[] {
  return day.date === day.today ? ofToday(day, glance, { says, format }) : ofOtherDay(day, glance, says);
}

function ofToday(day: DaySchema, glance: Glance, { says, format }: Said): Piece[] {
  const { late, starting, turning, soonUntil } = glance;
  const soon = format.time(wallClock(soonUntil, day.timeZone).minutes);
  const [before, time, after] = says.now(format.time(clockOfText(day.now).minutes));
  const pieces: Piece[] = [{ text: before }, { text: time, isTime: true }, { text: `${after} ` }];
  const isShut = day.open.length === 0;
  if (late.length > 0) pieces.push({ text: capital(says.late(late.length)), to: 'arrivees' });
  if (starting.length > 0) {
    if (late.length > 0) pieces.push({ text: ', ' });
    const words = says.starting(starting.length);
    pieces.push({ text: late.length > 0 ? words : capital(words), to: 'arrivees' }, { text: says.by(soon) });
  }
  if (late.length + starting.length > 0) pieces.push({ text: '. ' });
  else pieces.push({ text: `${isShut ? says.shut : says.nobody(soon)} ` });
  for (const { resourceName, end, clearedAt } of turning.slice(0, MOST_ROOMS)) {
    const hasBegun = Date.parse(end) <= Date.parse(day.now);
    const at = format.time(clockOfText(hasBegun && clearedAt ? clearedAt : end).minutes);
    const [room, rest] = hasBegun ? says.turningNow(resourceName, at) : says.turning(resourceName, at);
    pieces.push({ text: capital(room), to: 'salles' }, { text: `${rest} ` });
  }
  return [...pieces, ...asked(day, says)];
}

function ofOtherDay(day: DaySchema, { missed }: Glance, says: Said['says']): Piece[] {
  const isOver = day.date < day.today;
  const booked = day.stays.filter(({ status }) => status !== 'held' && status !== 'requested').length;
  const parts: Piece[] = [{ text: capital(says.booked(booked)), to: 'arrivees' }];
  if (isOver && missed.length > 0) parts.push({ text: says.missed(missed.length), to: 'arrivees' });
  if (day.events.length > 0) parts.push({ text: says.happening(day.events.length), to: 'evenements' });
  const listed = parts.flatMap((piece, index) => (index === 0 ? [piece] : [{ text: ', ' }, piece]));
  const shut = day.open.length === 0 ? [{ text: `${says.shutThen} ` }] : [];
  return [...shut, ...listed, { text: '. ' }, ...asked(day, says)];
}

const asked = ({ requests }: DaySchema, says: Said['says']): Piece[] =>
  requests.length === 0
    ? []
    : [{ text: capital(says.asked(requests.length)), to: 'demandes' }, { text: '.' }];
