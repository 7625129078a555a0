/** What a room is like for those who come, as far as its place says so; what is not named is not known. */
export const resourceQualities = [
  'step_free',
  'wheelchair_turning',
  'accessible_toilet',
  'hearing_loop',
  'quiet',
  'daylight',
  'screen',
  'whiteboard',
  'videoconference',
  'adjustable_desk',
] as const;
export type ResourceQuality = (typeof resourceQualities)[number];
