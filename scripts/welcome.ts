const accounts = [
  ['freelance@escale.example', 'books desks'],
  ['freelance2@escale.example', 'is the second person'],
  ['manager.casaco@escale.example', 'manages Casaco'],
  ['manager.sceaux-smart@escale.example', 'manages Sceaux Smart'],
  ['departement@escale.example', 'is the department'],
  ['admin@escale.example', 'administers'],
] as const;

/** What a person needs once the server listens. */
export function welcome(address: string, hasDemo: boolean): string {
  const url = address.replace(/\/\/(127\.0\.0\.1|0\.0\.0\.0|\[::1?\])/, '//localhost');
  const demo = accounts.map(([email, what]) => `    ${email.padEnd(38)}${what}`).join('\n');
  return [
    '',
    `  Escale   ${url}`,
    `  API      ${url}/api/docs`,
    ...(hasDemo ? ['', '  Demo accounts, password demo-escale-92:', demo] : []),
    '',
    '  Ctrl-C stops it.',
  ].join('\n');
}
