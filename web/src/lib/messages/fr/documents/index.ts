import type { Documents } from '../../documents.ts';
import { accessibility } from './accessibility.ts';
import { legal } from './legal.ts';
import { privacy } from './privacy.ts';
import { sources } from './sources.ts';
import { terms } from './terms.ts';

export const documents = { legal, privacy, terms, accessibility, sources } satisfies Documents;
