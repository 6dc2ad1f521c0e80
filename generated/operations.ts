/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What the holder does in saying it; the stance is kept apart. */
export type Act =
  /** Lays the blame for something on someone. */
  | 'ACCUSES'
  /** Asks that something be done. */
  | 'CALLS_FOR'
  /** Says that something is so. */
  | 'CLAIMS'
  /** Undertakes to do, or not to do, something. */
  | 'COMMITS'
  /** Admits something against one’s own side or expectation. */
  | 'CONCEDES'
  /** Judges unfavourably. */
  | 'CRITICISES'
  /** Says that something is not so. */
  | 'DENIES'
  /** Expresses the wish that something be so. */
  | 'HOPES'
  /** Declares oneself ready for something. */
  | 'OFFERS'
  /** Judges favourably. */
  | 'PRAISES'
  /** Says that something will or may come. */
  | 'PREDICTS'
  /** Puts forward a course of action. */
  | 'PROPOSES'
  /** Speaks against a course of action or an idea. */
  | 'REJECTS'
  /** Says that something harmful may come. */
  | 'WARNS';

/** How a stretch of time ends. */
export type IntervalEnd =
  /** Over; `until` says since when. */
  | 'DATED'
  /** Still going on when the record was made. */
  | 'OPEN'
  /** The source does not say whether, or when, it ended. */
  | 'UNKNOWN';

/** What a score measures. */
export type Measure =
  /** Items on which both stand the same, divided by the items counted: 0 to 1. */
  | 'AGREEMENT';

/** Why there is no score. */
export type NoScore =
  /** There is no item on which both have a standing that can be scored. */
  | 'NOTHING_SHARED'
  /** Fewer than 5 stated positions are shared: the counts say more than a ratio would. */
  | 'TOO_FEW';

/** What sort of claim a proposition makes. */
export type PropositionKind =
  /** Someone undertakes to do, or not to do, something. */
  | 'COMMITMENT'
  /** Something is good, bad, effective, dangerous. */
  | 'EVALUATION'
  /** Something is, was or will be the case. Left out of scores: to note the same fact is not to agree on policy. */
  | 'FACT'
  /** Something is right, lawful, permitted or forbidden as a rule. */
  | 'NORM'
  /** Something should be done. */
  | 'POLICY';

/** What kinds of records a search finds, and by which of their texts. */
export type SearchKind =
  /** Events, by their names, places and notes. */
  | 'EVENT'
  /** Figures, by what was measured, their units, periods and notes. */
  | 'FIGURE'
  /** Groups, by their names and notes. */
  | 'GROUP'
  /** Officials, by every spelling of their names, their offices and notes. */
  | 'OFFICIAL'
  /** Organisations, by their names, abbreviations and notes. */
  | 'ORGANISATION'
  /** Propositions, by their text and notes. */
  | 'PROPOSITION'
  /** Sources, by their titles, symbols, authors and notes. */
  | 'SOURCE'
  /** States, by their names, codes and notes. */
  | 'STATE'
  /** Statements, by their summary, holder, condition, salience, organ and notes. */
  | 'STATEMENT'
  /** Topics, by their names, descriptions and UNBIS terms. */
  | 'TOPIC';

/** The polarity of a position towards its proposition. */
export type Stance =
  /** Expressly neither for nor against. */
  | 'ABSTAINS'
  /** For or against it on a condition, which the statement names. */
  | 'CONDITIONAL'
  /** Against the proposition. */
  | 'OPPOSES'
  /** For the proposition. */
  | 'SUPPORTS';

/** Where an actor stands on a proposition. */
export type Standing =
  /** Expressly neither for nor against. */
  | 'ABSTAINS'
  /** For or against it on a condition, which the statement names. */
  | 'CONDITIONAL'
  /** The latest positions cannot be put in order, and differ. */
  | 'MIXED'
  /** Against the proposition. */
  | 'OPPOSES'
  /** For the proposition. */
  | 'SUPPORTS';

/** How a statement speaks of its target. */
export type Tone =
  /** Speaks ill of the target. */
  | 'CRITICAL'
  /** Speaks well of the target. */
  | 'FAVOURABLE'
  /** Speaks about the target without judging it. */
  | 'NEUTRAL';

/** What the standings on a proposition amount to. */
export type Verdict =
  /** Two or more have a standing, and all the same. */
  | 'AGREED'
  /** Two or more have a standing, not all the same, and none supports what another opposes. */
  | 'DIFFERING'
  /** One supports what another opposes. */
  | 'OPPOSED'
  /** Only one has a standing, or several have it by the same statements: an official, and the state or organisation spoken for. */
  | 'SINGLE';

export type WhoFavoursTheScoQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoFavoursTheScoQuery = { proposition: { text: string, statements: { nodes: Array<{ stance: Stance, summary: string, holder:
          | { name: string }
          | { name: string, tenures: { nodes: Array<{ post: { title: string }, interval: { since: string | null, until: string | null } }> } }
          | { name: string }
          | { name: string }
         | null, evidence: Array<{ locator: string | null, source: { title: string } | null }>, relations: { nodes: Array<{ a: { summary: string, evidence: Array<{ locator: string | null }> } }> } }> } } | null };

export type AlimovAndZasQueryVariables = Exact<{ [key: string]: never; }>;


export type AlimovAndZasQuery = { compare: { actors: Array<
      | { name: string }
      | { name: string, tenures: { nodes: Array<{ post: { title: string } }> } }
      | { name: string }
      | { name: string }
     | null>, rows: { nodes: Array<{ verdict: Verdict, proposition: { text: string }, cells: Array<{ standing: Standing | null, deciding: Array<{ summary: string, evidence: Array<{ locator: string | null, source: { title: string } | null }> }> }> }> }, pairs: Array<{ shared: number, same: number, different: number, opposed: number, score: { value: number | null, reason: NoScore | null, measure: Measure, n: number, eligible: number } }> } };

export type KnownThroughOthersQueryVariables = Exact<{ [key: string]: never; }>;


export type KnownThroughOthersQuery = { statements: { totalCount: number, nodes: Array<{ stance: Stance, summary: string, holder:
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
       | null, reportedBy:
        | { name: string }
        | { name: string, tenures: { nodes: Array<{ post: { title: string } }> } }
        | { name: string }
        | { name: string }
       | null, proposition: { text: string }, evidence: Array<{ locator: string | null, source: { title: string } | null }> }> } };

export type SecretaryGeneralQueryVariables = Exact<{
  day?: string | null | undefined;
}>;


export type SecretaryGeneralQuery = { post: { title: string, tenures: { nodes: Array<{ holder:
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
        , interval: { since: string | null, until: string | null, end: IntervalEnd }, evidence: Array<{ locator: string | null, source: { title: string } | null }> }> } } | null };

export type ForTajikistanQueryVariables = Exact<{ [key: string]: never; }>;


export type ForTajikistanQuery = { state: { name: string, statementsOnBehalf: { totalCount: number, nodes: Array<{ stance: Stance, holder:
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
         | null, capacity: { post: { title: string } } | null, proposition: { text: string }, evidence: Array<{ locator: string | null, source: { title: string } | null }> }> } } | null };

export type CitedFiguresQueryVariables = Exact<{ [key: string]: never; }>;


export type CitedFiguresQuery = { figures: { totalCount: number, nodes: Array<{ measured: string, value: number, unit: string, qualifier: string | null, period: string | null, citedBy:
        | { name: string }
        | { name: string, tenures: { nodes: Array<{ post: { title: string } }> } }
        | { name: string }
        | { name: string }
       | null, evidence: Array<{ locator: string | null, source: { title: string } | null }> }> } };

export type AboutNatoQueryVariables = Exact<{ [key: string]: never; }>;


export type AboutNatoQuery = { organisation: { statementsAbout: { totalCount: number, nodes: Array<{ act: Act, stance: Stance, holder:
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
         | null, capacity: { post: { title: string } } | null, targets: Array<{ tone: Tone, actor:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
           | null }>, proposition: { text: string, kind: PropositionKind }, evidence: Array<{ locator: string | null, source: { title: string } | null }> }> } } | null };

export type MembersThatDayQueryVariables = Exact<{
  day?: string | null | undefined;
}>;


export type MembersThatDayQuery = { overlap: { inAll: Array<{ name: string }>, exactly: Array<{ organisations: Array<{ name: string }>, states: Array<{ name: string }> }>, pairs: Array<{ inBoth: number, inEither: number, jaccard: number | null }>, changes: { nodes: Array<{ state: { name: string }, organisation: { abbreviation: string | null }, interval: { since: string | null, until: string | null }, evidence: Array<{ locator: string | null, source: { title: string } | null }> }> } } };

export type ContradictionsQueryVariables = Exact<{ [key: string]: never; }>;


export type ContradictionsQuery = { contradictions: { totalCount: number, nodes: Array<{ overlap: { since: string | null, until: string | null } | null, a: { stance: Stance, summary: string, proposition: { text: string }, holder:
          | { name: string }
          | { name: string, tenures: { nodes: Array<{ post: { title: string } }> } }
          | { name: string }
          | { name: string }
         | null, evidence: Array<{ locator: string | null, source: { title: string } | null }> }, b: { stance: Stance, summary: string, holder:
          | { name: string }
          | { name: string, tenures: { nodes: Array<{ post: { title: string } }> } }
          | { name: string }
          | { name: string }
         | null, evidence: Array<{ locator: string | null, source: { title: string } | null }> } }> } };

export type SaidFragment = { stance: Stance, summary: string, holder:
    | { name: string }
    | { name: string, tenures: { nodes: Array<{ post: { title: string } }> } }
    | { name: string }
    | { name: string }
   | null, evidence: Array<{ locator: string | null, source: { title: string } | null }> };

export type SilentOnAfghanistanQueryVariables = Exact<{
  since?: string | null | undefined;
}>;


export type SilentOnAfghanistanQuery = { silent: Array<
    | { name: string }
    | { name: string }
    | { name: string }
    | { name: string }
   | null>, statements: { totalCount: number, nodes: Array<{ summary: string, holder:
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
       | null }> }, memberships: { nodes: Array<{ state: { name: string }, organisation: { abbreviation: string | null }, interval: { since: string | null, until: string | null } }> }, tenures: { nodes: Array<{ holder:
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
      , post: { title: string }, interval: { since: string | null, until: string | null } }> } };

export type SearchQueryVariables = Exact<{
  text?: string | null | undefined;
}>;


export type SearchQuery = { search: { totalCount: number, facets: Array<{ kind: SearchKind, count: number }>, nodes: Array<{ field: string, excerpt: string, item:
        | { __typename: 'Event', id: string }
        | { __typename: 'Figure', id: string }
        | { __typename: 'Group', id: string }
        | { __typename: 'Official', name: string, otherNames: Array<string>, id: string }
        | { __typename: 'Organisation', id: string }
        | { __typename: 'Proposition', id: string }
        | { __typename: 'Source', id: string }
        | { __typename: 'State', id: string }
        | { __typename: 'Statement', id: string, holder:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
           | null, evidence: Array<{ locator: string | null, source: { title: string } | null }> }
        | { __typename: 'Topic', id: string }
       | null, marks: Array<{ start: number, end: number }> }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const SaidFragmentDoc = new TypedDocumentString(`
    fragment Said on Statement {
  holder {
    name
    ... on Official {
      tenures {
        nodes {
          post {
            title
          }
        }
      }
    }
  }
  stance
  summary
  evidence {
    source {
      title
    }
    locator
  }
}
    `, {"fragmentName":"Said"}) as unknown as TypedDocumentString<SaidFragment, unknown>;
export const WhoFavoursTheScoDocument = new TypedDocumentString(`
    query WhoFavoursTheSco {
  proposition(id: "sco-is-priority-partner") {
    text
    statements {
      nodes {
        holder {
          name
          ... on Official {
            tenures {
              nodes {
                post {
                  title
                }
                interval {
                  since
                  until
                }
              }
            }
          }
        }
        stance
        summary
        evidence {
          source {
            title
          }
          locator
        }
        relations(kinds: [REASON_FOR]) {
          nodes {
            a {
              ... on Statement {
                summary
                evidence {
                  locator
                }
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhoFavoursTheScoQuery, WhoFavoursTheScoQueryVariables>;
export const AlimovAndZasDocument = new TypedDocumentString(`
    query AlimovAndZas {
  compare(actors: ["rashid-alimov", "stanislav-zas"]) {
    actors {
      name
      ... on Official {
        tenures {
          nodes {
            post {
              title
            }
          }
        }
      }
    }
    rows(verdicts: [AGREED, DIFFERING, OPPOSED]) {
      nodes {
        proposition {
          text
        }
        verdict
        cells {
          standing
          deciding {
            evidence {
              source {
                title
              }
              locator
            }
            ... on Statement {
              summary
            }
          }
        }
      }
    }
    pairs {
      shared
      same
      different
      opposed
      score {
        value
        reason
        measure
        n
        eligible
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AlimovAndZasQuery, AlimovAndZasQueryVariables>;
export const KnownThroughOthersDocument = new TypedDocumentString(`
    query KnownThroughOthers {
  statements(attributions: [SECOND_HAND], first: 50) {
    totalCount
    nodes {
      holder {
        name
      }
      reportedBy {
        name
        ... on Official {
          tenures(asOf: "2022-02-09") {
            nodes {
              post {
                title
              }
            }
          }
        }
      }
      stance
      proposition {
        text
      }
      summary
      evidence {
        source {
          title
        }
        locator
      }
    }
  }
}
    `) as unknown as TypedDocumentString<KnownThroughOthersQuery, KnownThroughOthersQueryVariables>;
export const SecretaryGeneralDocument = new TypedDocumentString(`
    query SecretaryGeneral($day: Date = "2022-02-09") {
  post(id: "csto-secretary-general") {
    title
    tenures(asOf: $day) {
      nodes {
        holder {
          name
        }
        interval {
          since
          until
          end
        }
        evidence {
          source {
            title
          }
          locator
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SecretaryGeneralQuery, SecretaryGeneralQueryVariables>;
export const ForTajikistanDocument = new TypedDocumentString(`
    query ForTajikistan {
  state(id: "TJK") {
    name
    statementsOnBehalf(first: 50) {
      totalCount
      nodes {
        holder {
          name
        }
        capacity {
          post {
            title
          }
        }
        stance
        proposition {
          text
        }
        evidence {
          source {
            title
          }
          locator
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ForTajikistanQuery, ForTajikistanQueryVariables>;
export const CitedFiguresDocument = new TypedDocumentString(`
    query CitedFigures {
  figures(first: 50) {
    totalCount
    nodes {
      measured
      value
      unit
      qualifier
      period
      citedBy {
        name
        ... on Official {
          tenures {
            nodes {
              post {
                title
              }
            }
          }
        }
      }
      evidence {
        source {
          title
        }
        locator
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CitedFiguresQuery, CitedFiguresQueryVariables>;
export const AboutNatoDocument = new TypedDocumentString(`
    query AboutNato {
  organisation(id: "nato") {
    statementsAbout(first: 50) {
      totalCount
      nodes {
        holder {
          name
        }
        capacity {
          post {
            title
          }
        }
        act
        stance
        targets {
          actor {
            name
          }
          tone
        }
        proposition {
          text
          kind
        }
        evidence {
          source {
            title
          }
          locator
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AboutNatoQuery, AboutNatoQueryVariables>;
export const MembersThatDayDocument = new TypedDocumentString(`
    query MembersThatDay($day: Date = "2022-02-09") {
  overlap(organisations: ["csto", "sco"], asOf: $day) {
    inAll {
      name
    }
    exactly {
      organisations {
        name
      }
      states {
        name
      }
    }
    pairs {
      inBoth
      inEither
      jaccard
    }
    changes(from: "2017-01-01") {
      nodes {
        state {
          name
        }
        organisation {
          abbreviation
        }
        interval {
          since
          until
        }
        evidence {
          source {
            title
          }
          locator
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MembersThatDayQuery, MembersThatDayQueryVariables>;
export const ContradictionsDocument = new TypedDocumentString(`
    query Contradictions {
  contradictions(first: 50) {
    totalCount
    nodes {
      overlap {
        since
        until
      }
      a {
        ...Said
        proposition {
          text
        }
      }
      b {
        ...Said
      }
    }
  }
}
    fragment Said on Statement {
  holder {
    name
    ... on Official {
      tenures {
        nodes {
          post {
            title
          }
        }
      }
    }
  }
  stance
  summary
  evidence {
    source {
      title
    }
    locator
  }
}`) as unknown as TypedDocumentString<ContradictionsQuery, ContradictionsQueryVariables>;
export const SilentOnAfghanistanDocument = new TypedDocumentString(`
    query SilentOnAfghanistan($since: Date = "2026-11-01") {
  silent(membersOf: "csto", asOf: "2022-02-09", scope: {topics: ["afghanistan"]}) {
    name
  }
  statements(recordedSince: $since, topics: ["afghanistan"], first: 3) {
    totalCount
    nodes {
      holder {
        name
      }
      summary
    }
  }
  memberships(changedSince: "2020-01-01") {
    nodes {
      state {
        name
      }
      organisation {
        abbreviation
      }
      interval {
        since
        until
      }
    }
  }
  tenures(changedSince: "2020-01-01") {
    nodes {
      holder {
        name
      }
      post {
        title
      }
      interval {
        since
        until
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SilentOnAfghanistanQuery, SilentOnAfghanistanQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($text: String = "Бордюжа") {
  search(text: $text, first: 4) {
    totalCount
    facets {
      kind
      count
    }
    nodes {
      item {
        __typename
        id
        ... on Official {
          name
          otherNames
        }
        ... on Statement {
          holder {
            name
          }
          evidence {
            source {
              title
            }
            locator
          }
        }
      }
      field
      excerpt
      marks {
        start
        end
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;