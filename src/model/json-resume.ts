/**
 * JSON Resume as read: the names of 1.0 (https://jsonresume.org/schema), every field optional and every value a text,
 * and beside them what files say that the standard has no name for.
 */
export interface JsonResume extends JsonResumeLists {
  readonly basics?: JsonResumeMore & {
    readonly name?: string;
    readonly label?: string;
    readonly email?: string;
    readonly phone?: string;
    readonly url?: string;
    readonly summary?: string;
    readonly location?: {
      readonly address?: string;
      readonly postalCode?: string;
      readonly city?: string;
      /** In words, where a file has them; then the code stays out of the text. */
      readonly country?: string;
      readonly countryCode?: string;
      readonly region?: string;
    };
    readonly profiles?: readonly (JsonResumeMore & {
      readonly network?: string;
      readonly username?: string;
      readonly url?: string;
    })[];
  };
  /** Sections that the standard has no name for, in the file's order. */
  readonly sections?: readonly JsonResumeSection[];
}

/** The standard's lists, as a whole file or one section of it has them. */
export interface JsonResumeLists {
  readonly work?: readonly JsonResumeWork[];
  readonly volunteer?: readonly (Omit<JsonResumeWork, 'name'> & { readonly organization?: string })[];
  readonly education?: readonly JsonResumeEducation[];
  readonly awards?: readonly (JsonResumeMore & {
    readonly title?: string;
    readonly date?: string;
    readonly awarder?: string;
    readonly summary?: string;
    readonly url?: string;
  })[];
  readonly certificates?: readonly (JsonResumeMore & {
    readonly name?: string;
    readonly date?: string;
    readonly issuer?: string;
    readonly summary?: string;
    readonly url?: string;
  })[];
  readonly publications?: readonly (JsonResumeMore & {
    readonly name?: string;
    readonly publisher?: string;
    readonly releaseDate?: string;
    readonly url?: string;
    readonly summary?: string;
  })[];
  readonly skills?: readonly (JsonResumeMore & {
    readonly name?: string;
    readonly level?: string;
    readonly keywords?: readonly string[];
    /** One for each keyword, in their order; meaningless where there are not as many. */
    readonly levels?: readonly string[];
  })[];
  readonly languages?: readonly (JsonResumeMore & {
    readonly language?: string;
    readonly fluency?: string;
  })[];
  readonly interests?: readonly (JsonResumeMore & {
    readonly name?: string;
    readonly keywords?: readonly string[];
  })[];
  readonly references?: readonly (JsonResumeMore & {
    readonly name?: string;
    readonly reference?: string;
  })[];
  readonly projects?: readonly JsonResumeProject[];
}

/** What an entry says beside the standard's fields: each field's name in words, and its values. */
export interface JsonResumeMore {
  readonly more?: readonly { readonly name: string; readonly values: readonly string[] }[];
}

/** One job of a JSON Resume. */
export interface JsonResumeWork extends JsonResumeMore {
  readonly name?: string;
  readonly position?: string;
  readonly location?: string;
  readonly description?: string;
  readonly url?: string;
  readonly startDate?: string;
  readonly endDate?: string;
  /** True where the file says that it is over, or gives an end that no one can read: it is not open-ended then. */
  readonly endUnclear?: boolean;
  readonly summary?: string;
  readonly highlights?: readonly string[];
}

/** One course of study. */
export interface JsonResumeEducation extends JsonResumeMore {
  readonly institution?: string;
  readonly url?: string;
  readonly area?: string;
  readonly studyType?: string;
  readonly startDate?: string;
  readonly endDate?: string;
  readonly score?: string;
  readonly courses?: readonly string[];
  readonly location?: string;
  readonly description?: string;
  readonly summary?: string;
  readonly highlights?: readonly string[];
}

/** One project. */
export interface JsonResumeProject extends JsonResumeMore {
  readonly name?: string;
  readonly description?: string;
  readonly summary?: string;
  readonly highlights?: readonly string[];
  readonly keywords?: readonly string[];
  readonly startDate?: string;
  readonly endDate?: string;
  readonly url?: string;
  readonly roles?: readonly string[];
  readonly entity?: string;
  readonly type?: string;
}

/** A section under its name in words: entries like those of one of the standard's lists, or of no kind of their own. */
export interface JsonResumeSection extends JsonResumeLists {
  readonly name: string;
  readonly other?: readonly JsonResumeOther[];
}

/** An entry of a section that is like none of the standard's. */
export interface JsonResumeOther extends JsonResumeMore {
  readonly name?: string;
  readonly organization?: string;
  readonly location?: string;
  readonly startDate?: string;
  readonly endDate?: string;
  readonly url?: string;
  readonly summary?: string;
  readonly highlights?: readonly string[];
}
