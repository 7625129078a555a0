import { community } from './community.ts';
import { directory } from './directory.ts';
import { messages } from './messages.ts';
import { profile } from './profile.ts';

export const people = { community, directory, messages, profile };
