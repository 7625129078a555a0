export { assertServerAnswers } from './assert-server-answers.ts';
export { ClusterRefusal } from './cluster-refusal.ts';
export { openDataFolder } from './data-folder.ts';
export { type Cluster, startCluster } from './start-cluster.ts';
