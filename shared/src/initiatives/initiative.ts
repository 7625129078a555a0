/** What an initiative is about. The list is short on purpose: who looks for help reads all of it. */
export const themes = [
  'food',
  'repair',
  'mobility',
  'housing',
  'exchange',
  'culture',
  'care',
  'work',
  'nature',
  'digital',
  'learning',
] as const;
export type Theme = (typeof themes)[number];

/** What somebody says who needs it: « manger », « trouver un logement ». */
export const needs = [
  'eat',
  'equip',
  'mend',
  'move',
  'lodge',
  'earn',
  'connect',
  'paperwork',
  'meet',
  'family',
  'french',
  'health',
  'outings',
  'volunteer',
] as const;
export type Need = (typeof needs)[number];

export const initiativeAudiences = [
  'everyone',
  'young',
  'students',
  'families',
  'elders',
  'job_seekers',
  'low_income',
  'disabled',
  'newcomers',
  'carers',
] as const;
export type InitiativeAudience = (typeof initiativeAudiences)[number];

/** `draft` is the department's own, not shown yet; `proposed` waits for it; `hidden` it has taken away. */
export const initiativeStatuses = ['draft', 'proposed', 'published', 'hidden'] as const;
export type InitiativeStatus = (typeof initiativeStatuses)[number];

/** All that is ever told of who wrote something. */
export const contributorRoles = ['resident', 'professional', 'department'] as const;
export type ContributorRole = (typeof contributorRoles)[number];

export const contributionKinds = ['entry', 'change'] as const;
export type ContributionKind = (typeof contributionKinds)[number];

export const contributionStatuses = ['waiting', 'accepted', 'refused', 'withdrawn'] as const;
export type ContributionStatus = (typeof contributionStatuses)[number];

/** What has happened to an entry, for everybody to read. */
export const initiativeSteps = ['created', 'changed', 'published', 'hidden', 'imported'] as const;
export type InitiativeStep = (typeof initiativeSteps)[number];

export const reviewStatuses = ['visible', 'hidden'] as const;
export type ReviewStatus = (typeof reviewStatuses)[number];
