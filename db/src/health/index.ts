export {
  type Heartbeat,
  noteJobRun,
  type PlannedJob,
  planJobs,
  readHeartbeats,
} from './job-heartbeats.queries.ts';
