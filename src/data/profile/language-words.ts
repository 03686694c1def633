/** Spoken languages beside the names that the platform's own tables give. Lower case, separated by `|`. */
export const languageExtras = `
  slovakian | slovenian | mandarin | cantonese | castilian | farsi | flemish | gaelic | irish gaelic | scots gaelic | tagalog | filipino | hokkien | shanghainese | dari |
  british sign language | american sign language | irish sign language | sign language | bsl | asl | isl | makaton | braille | latin | ancient greek | classical arabic |
  moroccan arabic | levantine arabic | swiss german | serbo-croatian | modern greek | sorbian | kurmanji | pidgin | creole | hindustani | sylheti | castellano |
  catalán | euskera | mandarín | mandarim | valencià | català | deutsch | english | français | español | português | italiano | nederlands | polski | türkçe
`;

/** How well a language is spoken; matched anywhere in what stands beside its name. */
export const languageLevels = `
  native | mother tongue | first language | bilingual | fluent | fluency | proficient | full professional | professional working | limited working | elementary |
  advanced | upper-intermediate | upper intermediate | intermediate | pre-intermediate | conversational | basic | beginner | working knowledge | working proficiency |
  professional | business | good | very good | excellent | fair | learning | reading | spoken | written | school level | near-native | native-level |
  a1 | a2 | b1 | b2 | c1 | c2 | nativo | nativa | lengua materna | avanzado | intermedio | básico | fluente | avançado | intermediário | língua materna |
  langue maternelle | courant | intermédiaire | débutant | bilingue | muttersprache | fließend | verhandlungssicher | grundkenntnisse | gut | sehr gut | ielts | toefl
`;
