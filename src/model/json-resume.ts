/**
 * JSON Resume 1.0 as read: every field optional, unknown fields ignored.
 * Source: https://jsonresume.org/schema (1.0.0). The older `company` and `website` are read as `name` and `url`.
 */
export interface JsonResume {
  readonly basics?: {
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
      readonly countryCode?: string;
      readonly region?: string;
    };
    readonly profiles?: readonly {
      readonly network?: string;
      readonly username?: string;
      readonly url?: string;
    }[];
  };
  readonly work?: readonly JsonResumeWork[];
  readonly volunteer?: readonly (Omit<JsonResumeWork, 'name'> & { readonly organization?: string })[];
  readonly education?: readonly {
    readonly institution?: string;
    readonly url?: string;
    readonly area?: string;
    readonly studyType?: string;
    readonly startDate?: string;
    readonly endDate?: string;
    readonly score?: string;
    readonly courses?: readonly string[];
    readonly location?: string;
  }[];
  readonly awards?: readonly {
    readonly title?: string;
    readonly date?: string;
    readonly awarder?: string;
    readonly summary?: string;
  }[];
  readonly certificates?: readonly {
    readonly name?: string;
    readonly date?: string;
    readonly issuer?: string;
    readonly url?: string;
  }[];
  readonly publications?: readonly {
    readonly name?: string;
    readonly publisher?: string;
    readonly releaseDate?: string;
    readonly url?: string;
    readonly summary?: string;
  }[];
  readonly skills?: readonly {
    readonly name?: string;
    readonly level?: string;
    readonly keywords?: readonly string[];
  }[];
  readonly languages?: readonly { readonly language?: string; readonly fluency?: string }[];
  readonly interests?: readonly { readonly name?: string; readonly keywords?: readonly string[] }[];
  readonly references?: readonly { readonly name?: string; readonly reference?: string }[];
  readonly projects?: readonly {
    readonly name?: string;
    readonly description?: string;
    readonly highlights?: readonly string[];
    readonly keywords?: readonly string[];
    readonly startDate?: string;
    readonly endDate?: string;
    readonly url?: string;
    readonly roles?: readonly string[];
    readonly entity?: string;
    readonly type?: string;
  }[];
}

/** One job of a JSON Resume. */
export interface JsonResumeWork {
  readonly name?: string;
  readonly position?: string;
  readonly location?: string;
  readonly description?: string;
  readonly url?: string;
  readonly startDate?: string;
  readonly endDate?: string;
  readonly summary?: string;
  readonly highlights?: readonly string[];
}
