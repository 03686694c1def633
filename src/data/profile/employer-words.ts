/** What an employer has and a customer, tool or competitor of the writer seldom does: `Acme's largest customers`. */
export const possessions = `
  first next largest biggest own core flagship main primary global entire whole internal new newest original inaugural existing legacy
  platform platforms product products customers clients users members subscribers patients pupils students guests passengers readers
  system systems service services website app apps business businesses store stores shops sites branches offices plants fleet
  infrastructure network team teams staff workforce employees operations operation production supply engineering technology data
  growth revenue sales brand marketing strategy mission leadership board headquarters expansion transformation migration move
`;

/** Capitalised words before `'s` that name no employer. Lower case. */
export const possessiveCommon = `
  company organisation organization team client customer department school hospital firm business world country city state nation industry
  university group bank government council council's charity office store shop restaurant hotel clinic owner manager director master bachelor associate
  women men children people driver drivers parents teachers players employer project product today yesterday tomorrow year month week
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
  alzheimer parkinson crohn hodgkin huntington down asperger moore murphy hobson occam it he she that there here what who let everyone everybody one each
  earth europe asia africa america internet web user patient pupil student guest resident family god king queen president dean mayor head chief
`;

/** Words before a name that make it a comparison, a tool or a source instead of an employer. */
export const comparisonWords = `
  like unlike to than versus vs using via with on from by against beside inspired replacing resembling e.g eg per mimicking rivalling following implementing
  adopting integrating extending leveraging consuming calling deploying learning including
`;
