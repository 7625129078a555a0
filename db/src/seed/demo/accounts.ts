import type { PlaceRole, PlatformRole } from '@escale/shared/kernel';

export const demoPassword = 'demo-escale-92';

export type DemoAccount = {
  email: string;
  displayName: string;
  platformRole: PlatformRole | null;
  role: { slug: string; role: PlaceRole } | null;
  /** What a place has verified for the person. */
  audience: { slug: string; audience: string } | null;
};

const account = (name: string, displayName: string, rest: Partial<DemoAccount> = {}): DemoAccount => ({
  email: `${name}@escale.example`,
  displayName,
  platformRole: null,
  role: null,
  audience: null,
  ...rest,
});

/** Printed when the server starts; made-up people. */
export const demoAccounts: readonly DemoAccount[] = [
  account('freelance', 'Nadia Benali'),
  account('freelance2', 'Julien Caron', { audience: { slug: 'casaco', audience: 'solidarity' } }),
  account('manager.casaco', 'Claire Fontaine', { role: { slug: 'casaco', role: 'owner' } }),
  account('manager.sceaux-smart', 'Hugo Delmas', { role: { slug: 'sceaux-smart', role: 'owner' } }),
  account('departement', 'Sophie Marchal', { platformRole: 'department' }),
  account('admin', 'Administration d’Escale', { platformRole: 'admin' }),
];
