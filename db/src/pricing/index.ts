export { replaceTariffs } from './tariffs.queries.ts';
