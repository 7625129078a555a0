import { directory } from './directory.ts';
import { messages } from './messages.ts';
import { profile } from './profile.ts';

export const people = { directory, messages, profile };
