import { checkAll } from './check.ts';
import { tools } from './tools.ts';

// All that can be known without a database, in seconds.
const passed = await checkAll([...tools.types, ...tools.style]);
process.exitCode = passed ? 0 : 1;
