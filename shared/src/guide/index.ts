export { GuideList, guideListsContract, ListItem, SharedList } from './guide-lists.contract.ts';
export * from './read-label.ts';
