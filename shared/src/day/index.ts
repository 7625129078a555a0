export * from './at-a-glance.ts';
export * from './day.contract.ts';
export * from './kiosk.contract.ts';
export * from './short-name.ts';
export * from './spoken-stay.ts';
