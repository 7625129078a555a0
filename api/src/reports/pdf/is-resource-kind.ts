import { type ResourceKind, resourceKinds } from '@escale/shared/resources';

export const isResourceKind = (key: string): key is ResourceKind =>
  resourceKinds.some((kind) => kind === key);
