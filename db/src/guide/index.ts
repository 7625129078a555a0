export {
  deleteGuideList,
  deleteListEntry,
  forgetGuideLists,
  insertGuideList,
  type ListRow,
  listGuideLists,
  putListEntry,
  readGuideList,
  readSharedGuideList,
  updateGuideList,
} from './guide-lists.queries.ts';
