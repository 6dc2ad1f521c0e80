/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

/** How the position is known to be the holder’s. */
export type Attribution =
  /** The holder’s own text. */
  | 'AUTHORED'
  /** Ascribed to several holders together. */
  | 'COLLECTIVE'
  /** The report’s own judgement, held by the report and not by its publisher. */
  | 'EDITORIAL'
  /** The holder’s words as another reports them. */
  | 'REPORTED'
  /** What someone says that another holds; `reportedBy` says who. */
  | 'SECOND_HAND';

/** With what authority a statement binds an organisation, from the highest down. */
export type Authority =
  /** The chair speaking for the organisation. */
  | 'CHAIR'
  /** A declaration adopted by consensus. */
  | 'CONSENSUS_DECLARATION'
  /** A binding decision of an organ. */
  | 'DECISION'
  /** A resolution adopted by a majority. */
  | 'MAJORITY_RESOLUTION'
  /** A statement of a council of ministers. */
  | 'MINISTERIAL'
  /** A secretary general or another officer speaking in office. */
  | 'OFFICE_HOLDER'
  /** A treaty or charter in force between the members. */
  | 'TREATY';

/** Why a position is left out of standings and scores unless asked for. */
export type Doubt =
  /** A report’s own judgement. */
  | 'EDITORIAL'
  /** Known only through another actor’s words. */
  | 'SECOND_HAND'
  /** Nothing of the five years up to the last day bears it out. */
  | 'STALE'
  /** The attribution or the reading is doubtful. */
  | 'UNCERTAIN';

/** What a score measures. */
export type Measure =
  /** Items on which both stand the same, divided by the items counted: 0 to 1. */
  | 'AGREEMENT'
  /** Agreement index (max(Y, N, A) - ((Y + N + A) - max(Y, N, A)) / 2) / (Y + N + A): 0 where equally split in three, 1 where united (Hix, Noury & Roland, BJPS 35, 2005). The mean over roll calls in which at least two voted. */
  | 'AGREEMENT_INDEX'
  /** 1 - ½ · Σ|share - share| over yes, abstain and no, each bloc’s shares of its own votes: 0 to 1. The mean over roll calls in which both blocs voted. */
  | 'BLOC_LIKENESS'
  /** Agreement corrected for chance, the expected disagreement from each one’s own choices: up to 1, 0 where no more than by chance (Cohen, Psychological Bulletin 70, 1968; for foreign policy Häge 2011). */
  | 'COHEN_KAPPA'
  /** Index of agreement: the mean of 1 - |a - b| / 2 with yes 1, abstain 2, no 3, so that an abstention is half-way between yes and no: 0 to 1 (Lijphart, "The Analysis of Bloc Voting in the General Assembly", APSR 57, 1963). */
  | 'LIJPHART'
  /** The share of a member’s votes that went with the plurality of the other members, ties among those left out: 0 to 1. */
  | 'LOYALTY'
  /** The share of pairs of voters that chose the same: 0 to 1. The mean over roll calls in which at least two voted. */
  | 'MEAN_AGREEMENT'
  /** Rice index |Y - N| / (Y + N), abstentions left out: 0 to 1 (Rice, Quantitative Methods in Politics, 1928). The mean over roll calls in which at least two voted yes or no. */
  | 'RICE'
  /** S = 1 - 2 · Σ|a - b| / (2 · n), -1 to 1 (Signorino & Ritter, "Tau-b or Not Tau-b", ISQ 43, 1999), its range fixed to the scale. It is 2 · LIJPHART - 1, and so no evidence besides that. */
  | 'S'
  /** Agreement corrected for chance, 1 - observed / expected disagreement, the expected from the pooled choices of both: up to 1, 0 where no more than by chance (Scott, Public Opinion Quarterly 19, 1955; for foreign policy Häge, Political Analysis 19, 2011). */
  | 'SCOTT_PI';

/** Why there is no score. */
export type NoScore =
  /** There is no item on which both have a standing, or in which both voted, that can be scored. */
  | 'NOTHING_SHARED'
  /** There is no roll call in which all concerned could vote. */
  | 'NOT_A_MEMBER'
  /** No disagreement is to be expected by chance, so that there is nothing to correct for: both always chose the same. */
  | 'NO_VARIATION'
  /** Fewer than 5 stated positions are shared: the counts say more than a ratio would. */
  | 'TOO_FEW';

/** Why a cell has no standing. */
export type NoStanding =
  /** There was a vote on it within the scope, and the state is on record as absent. */
  | 'ABSENT'
  /** The actor did not exist within the window. */
  | 'DID_NOT_EXIST'
  /** There were only votes on it within the scope, in which the state could not vote. */
  | 'NOT_A_MEMBER'
  /** No position of the actor on this is recorded within the scope. */
  | 'NOT_RECORDED'
  /** Positions are recorded, but none that counts: doubtful ones, or of too little authority. */
  | 'ONLY_UNCOUNTED';

/** In what a position is recorded. */
export type PositionRecord =
  /** Statements: what was said or declared. */
  | 'STATEMENT'
  /** Votes: choices in roll calls. */
  | 'VOTE';

/** How far a score can be leant on. */
export type Reliability =
  /** Enough items to lean on. */
  | 'FAIR'
  /** Fewer than 20 items, or 30 for a measure corrected for chance: a few more could change it much. */
  | 'LOW';

/** Which positions a question is about, and which of them count. What is left out selects everything. */
export type Scope = {
  /** An organisation’s statements count from this authority up; a secretary general’s remark counts only from OFFICE_HOLDER. */
  authority?: Authority | null | undefined;
  /** Doubtful positions that should count. Those not named are left out of standings and scores, and listed in any case; STALE is left out of scores alone. What is left out is counted in `withheld`. */
  count?: Array<Doubt> | null | undefined;
  /** Only positions that may have been taken on this day, month or year, or later. */
  from?: string | null | undefined;
  /** Only these propositions. By id or text, in any case. */
  propositions?: Array<string> | null | undefined;
  /** Only positions recorded in one of these ways. Of everybody, only statements are looked at: votes need actors. */
  records?: Array<PositionRecord> | null | undefined;
  /** Which links between propositions may bring positions into one row. */
  through?: Through | null | undefined;
  /** Only positions that may have been taken on this day, month or year, or earlier. */
  to?: string | null | undefined;
  /** Only propositions about one of these topics, or one below it. By id or name, in any case. */
  topics?: Array<string> | null | undefined;
};

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
  /** Roll calls, by their titles, symbols, descriptions and notes. */
  | 'ROLL_CALL'
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

/** Which links between propositions may bring positions into one row. */
export type Through =
  /** Positions also meet through links that merely indicate. */
  | 'ALL'
  /** Positions also meet through links that entail: who takes the one stance is bound to the other. */
  | 'ENTAILS'
  /** Only positions on the same proposition meet. */
  | 'NONE';

/** What the standings on a proposition amount to. */
export type Verdict =
  /** Two or more have a standing, and all the same. */
  | 'AGREED'
  /** Two or more have a standing, not all the same, and none supports what another opposes. */
  | 'DIFFERING'
  /** One supports what another opposes. */
  | 'OPPOSED'
  /** Only organisations have a standing, each of its own members alone: like promises to different states, neither agreement nor disagreement. */
  | 'PARALLEL'
  /** Only one has a standing, or several have it by the same statements: an official, and the state or organisation spoken for. */
  | 'SINGLE'
  /** Positions are recorded, and none that counts. */
  | 'UNCOUNTED';

export type ChipLabelsQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type ChipLabelsQuery = { __typename: 'Query', nodes: Array<
    | { __typename: 'Event', id: string }
    | { __typename: 'Figure', id: string }
    | { __typename: 'Group', name: string, id: string }
    | { __typename: 'Membership', id: string }
    | { __typename: 'Official', name: string, id: string }
    | { __typename: 'Organisation', name: string, abbreviation: string | null, id: string }
    | { __typename: 'Post', id: string }
    | { __typename: 'Proposition', id: string }
    | { __typename: 'PropositionLink', id: string }
    | { __typename: 'Relation', id: string }
    | { __typename: 'RollCall', id: string }
    | { __typename: 'Source', id: string }
    | { __typename: 'State', name: string, id: string }
    | { __typename: 'Statement', id: string }
    | { __typename: 'Tenure', id: string }
    | { __typename: 'Topic', name: string, id: string }
    | { __typename: 'Vote', id: string }
   | null> | null };

export type FindQueryVariables = Exact<{
  text: string;
  kinds?: Array<SearchKind> | SearchKind | null | undefined;
  first: number;
}>;


export type FindQuery = { __typename: 'Query', search: { __typename: 'SearchConnection', totalCount: number, nodes: Array<{ __typename: 'SearchHit', excerpt: string, marks: Array<{ __typename: 'Mark', start: number, end: number }>, item:
        | { __typename: 'Event', name: string, id: string }
        | { __typename: 'Figure', measured: string, id: string }
        | { __typename: 'Group', name: string, id: string }
        | { __typename: 'Official', name: string, id: string }
        | { __typename: 'Organisation', name: string, abbreviation: string | null, id: string }
        | { __typename: 'Proposition', text: string, id: string }
        | { __typename: 'RollCall', title: string, date: string, id: string }
        | { __typename: 'Source', title: string, id: string }
        | { __typename: 'State', name: string, id: string }
        | { __typename: 'Statement', summary: string, date: string, id: string }
        | { __typename: 'Topic', name: string, id: string }
       | null }> } | null };

export type CellPositionsQueryVariables = Exact<{
  actor: string;
  proposition: string;
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;


export type CellPositionsQuery = { __typename: 'Query', statements: { __typename: 'StatementConnection', totalCount: number, nodes: Array<{ __typename: 'Statement', id: string, summary: string, date: string, stance: Stance, condition: string | null, act: Act, attribution: Attribution, certain: boolean, note: string | null, organ: string | null, holder:
        | { __typename: 'Group', id: string, name: string }
        | { __typename: 'Official', id: string, name: string }
        | { __typename: 'Organisation', id: string, name: string }
        | { __typename: 'State', id: string, name: string }
       | null, reportedBy:
        | { __typename: 'Group', id: string, name: string }
        | { __typename: 'Official', id: string, name: string }
        | { __typename: 'Organisation', id: string, name: string }
        | { __typename: 'State', id: string, name: string }
       | null, capacity: { __typename: 'Tenure', id: string, post: { __typename: 'Post', id: string, title: string } } | null, evidence: Array<{ __typename: 'Evidence', locator: string | null, source: { __typename: 'Source', id: string, title: string, date: string | null, url: string | null } | null }> }> } | null };

export type PositionsQueryVariables = Exact<{
  actors: Array<string> | string;
  scope?: Scope | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type PositionsQuery = { __typename: 'Query', compare: { __typename: 'Comparison', actors: Array<
      | { __typename: 'Group', id: string, name: string }
      | { __typename: 'Official', id: string, name: string }
      | { __typename: 'Organisation', abbreviation: string | null, id: string, name: string }
      | { __typename: 'State', id: string, name: string }
     | null>, pairs: Array<{ __typename: 'ActorPair', shared: number, same: number, opposed: number, different: number, mixed: number, a:
        | { __typename: 'Group', id: string, name: string }
        | { __typename: 'Official', id: string, name: string }
        | { __typename: 'Organisation', id: string, name: string }
        | { __typename: 'State', id: string, name: string }
       | null, b:
        | { __typename: 'Group', id: string, name: string }
        | { __typename: 'Official', id: string, name: string }
        | { __typename: 'Organisation', id: string, name: string }
        | { __typename: 'State', id: string, name: string }
       | null, score: { __typename: 'Score', value: number | null, n: number, measure: Measure, reason: NoScore | null, reliability: Reliability } }>, rows: { __typename: 'ComparisonRowConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'ComparisonRow', verdict: Verdict, proposition: { __typename: 'Proposition', id: string, text: string, topics: Array<{ __typename: 'Topic', id: string, name: string }> }, cells: Array<{ __typename: 'Cell', standing: Standing | null, stale: boolean, condition: string | null, empty: NoStanding | null, carried: boolean, actor:
            | { __typename: 'Group', id: string }
            | { __typename: 'Official', id: string }
            | { __typename: 'Organisation', id: string }
            | { __typename: 'State', id: string }
           | null, deciding: Array<
            | { __typename: 'Statement', id: string, date: string }
            | { __typename: 'Vote', id: string, date: string }
          > }> }> } } | null };


export const ChipLabelsDocument = {"__meta__":{"hash":"sha256:505ed0cffc7933d799c53f1fca4b90a6ab723fd9c27d47898889a547783c6a9e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ChipLabels"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"abbreviation"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"State"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Official"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Group"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Topic"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<ChipLabelsQuery, ChipLabelsQueryVariables>;
export const FindDocument = {"__meta__":{"hash":"sha256:e5789de67e68d8039bd6b03536361287ed8888ab96fac23221cb1a93e41b769c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Find"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SearchKind"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}},{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"excerpt"}},{"kind":"Field","name":{"kind":"Name","value":"marks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"abbreviation"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"State"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Official"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Group"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Topic"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Proposition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Statement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"date"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RollCall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"date"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"measured"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<FindQuery, FindQueryVariables>;
export const CellPositionsDocument = {"__meta__":{"hash":"sha256:515c0dfca940253d4aae5de8df43611454ef2097033b1880c396da071bda0341"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CellPositions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"actor"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"proposition"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PartialDate"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PartialDate"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"holders"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"actor"}}]}},{"kind":"Argument","name":{"kind":"Name","value":"propositions"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"proposition"}}]}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"stance"}},{"kind":"Field","name":{"kind":"Name","value":"condition"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"attribution"}},{"kind":"Field","name":{"kind":"Name","value":"certain"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"organ"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reportedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"capacity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"post"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CellPositionsQuery, CellPositionsQueryVariables>;
export const PositionsDocument = {"__meta__":{"hash":"sha256:b87ca0645a23abd81891ccda7689c7ae2e48495193f2f29a222996383cf1d895"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Positions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"actors"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"scope"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Scope"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"compare"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"actors"},"value":{"kind":"Variable","name":{"kind":"Name","value":"actors"}}},{"kind":"Argument","name":{"kind":"Name","value":"scope"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scope"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"actors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"abbreviation"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pairs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"a"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"b"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shared"}},{"kind":"Field","name":{"kind":"Name","value":"same"}},{"kind":"Field","name":{"kind":"Name","value":"opposed"}},{"kind":"Field","name":{"kind":"Name","value":"different"}},{"kind":"Field","name":{"kind":"Name","value":"mixed"}},{"kind":"Field","name":{"kind":"Name","value":"score"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"reliability"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"proposition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"topics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"stale"}},{"kind":"Field","name":{"kind":"Name","value":"condition"}},{"kind":"Field","name":{"kind":"Name","value":"empty"}},{"kind":"Field","name":{"kind":"Name","value":"carried"}},{"kind":"Field","name":{"kind":"Name","value":"deciding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"date"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PositionsQuery, PositionsQueryVariables>;