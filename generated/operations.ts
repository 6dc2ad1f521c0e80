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

/** What a state did in a roll call. Absence is none: it is recorded on the roll call. */
export type Choice =
  /** Present, and neither in favour nor against. */
  | 'ABSTAIN'
  /** Against. */
  | 'NO'
  /** In favour. */
  | 'YES';

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

/** An account of who voted how, where sources differ. About 0.4 % of the votes are not the same in both. */
export type Edition =
  /** By rule, of what the sources say: the one whose names add up to the published totals, and a later correction before an older copy. What can’t be decided is marked as disputed. */
  | 'RECORD'
  /** As Voeten, Strezhnev and Bailey publish it: their roll calls and their cells, so that published scores come out. */
  | 'VOETEN';

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

/** Which memberships count on a day. */
export type MembershipBasis =
  /** Memberships in law, whether or not the state took part. */
  | 'LEGAL'
  /** Of these, those that were not interrupted on that day: neither suspended by the body, nor kept from its work, nor frozen by the state, as far as is certain. */
  | 'PARTICIPATING';

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

/** A member’s part in what its organisation declared. */
export type Part =
  /** It dissented from it, or did not sign. */
  | 'DISSENTED'
  /** It was no member on the day, as far as is recorded. */
  | 'NOT_THEN'
  /** It was a member on the day of a treaty, a declaration by consensus or one of the ministers, and is not recorded as dissenting. */
  | 'SIGNED'
  /** Nobody signed it: it was adopted by a majority, decided by an organ in which not all may sit, or said by the chair or an officer. */
  | 'UNSIGNED';

/** Over what stretches of time votes are taken together. */
export type Period =
  /** By decade. */
  | 'DECADE'
  /** By session of the body; roll calls without one are left out. */
  | 'SESSION'
  /** All together. */
  | 'WHOLE'
  /** By calendar year. */
  | 'YEAR';

/** In what a position is recorded. */
export type PositionRecord =
  /** Statements: what was said or declared. */
  | 'STATEMENT'
  /** Votes: choices in roll calls. */
  | 'VOTE';

/** What sort of office a post is. */
export type PostKind =
  /** An adviser to an office holder. */
  | 'ADVISER'
  /** The chair or presidency of an organisation or of its council. */
  | 'CHAIR'
  /** The chief administrative officer of an organisation. */
  | 'CHIEF_OFFICER'
  /** A deputy minister; several may hold the post at once. */
  | 'DEPUTY_MINISTER'
  /** Minister of foreign affairs. */
  | 'FOREIGN_MINISTER'
  /** Head of government. */
  | 'HEAD_OF_GOVERNMENT'
  /** Head of state. */
  | 'HEAD_OF_STATE'
  /** Another office. */
  | 'OTHER';

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

/** How far a score can be leant on. */
export type Reliability =
  /** Enough items to lean on. */
  | 'FAIR'
  /** A selection rather than a record, or fewer than 20 items, or 30 for a measure corrected for chance: a few more could change it much. */
  | 'LOW';

/** Which roll calls count. */
export type RollCallRule =
  /** Every roll call, those on amendments, parts of texts and motions too. */
  | 'ALL'
  /** Roll calls in which at least two different choices were cast in the whole body. */
  | 'CONTESTED'
  /** Contested ones that were neither on an amendment nor on a part of a text. Of the General Assembly those too before session 46 (`Organisation.finalTextsFrom`): the rule of its published agreement scores (Voeten, Strezhnev & Bailey, "United Nations General Assembly Voting Data"). */
  | 'CONTESTED_FINAL';

/** Which roll calls are counted. What is left out selects everything, but for `rule`. */
export type RollCallScope = {
  /** Only of these bodies: `unga`. By id, acronym or name, in any case. */
  bodies?: Array<string> | null | undefined;
  /** Whose account of who voted how is counted, and which roll calls that account has. Published scores are those of VOETEN. */
  edition?: Edition | null | undefined;
  /** Only those that may have been held on this day, month or year, or later. */
  from?: string | null | undefined;
  /** Only from this session of its body on. */
  fromSession?: string | null | undefined;
  /** Only those that the United States Department of State lists as important. */
  importantOnly?: boolean | null | undefined;
  /** Only on one of these propositions. By id or text, in any case. */
  propositions?: Array<string> | null | undefined;
  /** Which of them count. */
  rule?: RollCallRule | null | undefined;
  /** Only those that may have been held on this day, month or year, or earlier. */
  to?: string | null | undefined;
  /** Only up to this session of its body. */
  toSession?: string | null | undefined;
  /** Only about one of these topics, or one below it. By id or name, in any case. */
  topics?: Array<string> | null | undefined;
};

/** Which positions a question is about, and which of them count. What is left out selects everything. */
export type Scope = {
  /** An organisation’s statements count from this authority up; a secretary general’s remark counts only from OFFICE_HOLDER. */
  authority?: Authority | null | undefined;
  /** Of votes, only those in these bodies: `unga`. Statements are taken from anywhere. By id, acronym or name, in any case. */
  bodies?: Array<string> | null | undefined;
  /** Doubtful positions that should count. Those not named are left out of standings and scores, and listed in any case; STALE is left out of scores alone. What is left out is counted in `withheld`. */
  count?: Array<Doubt> | null | undefined;
  /** Only positions that may have been taken on this day, month or year, or later. */
  from?: string | null | undefined;
  /** Only propositions of these kinds. */
  propositionKinds?: Array<PropositionKind> | null | undefined;
  /** Only these propositions. By id or text, in any case. */
  propositions?: Array<string> | null | undefined;
  /** Only positions recorded in one of these ways. Of everybody, only statements are looked at: votes need actors. */
  records?: Array<PositionRecord> | null | undefined;
  /** Only positions that one of these sources shows: statements, and votes in roll calls that it records. By id, symbol or title, in any case. */
  sources?: Array<string> | null | undefined;
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
  /** Only organisations have a standing, each of its own members alone: like promises to different states, neither agreement nor disagreement. */
  | 'PARALLEL'
  /** Only one has a standing, or several have it by the same statements: an official, and the state or organisation spoken for. */
  | 'SINGLE'
  /** Positions are recorded, and none that counts. */
  | 'UNCOUNTED';

/** States whose votes are counted: those named, and the members of an organisation. A state whose seat another one continues is counted with that one, as in the published data: the Soviet Union with Russia. Where it is named itself, its own votes alone are counted, and they are no longer counted with the other. */
export type Voters = {
  /** With `membersOf`: which memberships count on that day, or on the day of each roll call. Without `on`, those entitled to vote in the organisation’s own roll calls count there in either case. */
  basis?: MembershipBasis | null | undefined;
  /** An organisation whose members are counted. By id, acronym or name, in any case. */
  membersOf?: string | null | undefined;
  /** With `membersOf`: its members on this day, counted in every roll call. By default the members as of each roll call. */
  on?: string | null | undefined;
  /** States, each once; counted in every roll call. By id, code (`KZ`, `COW 705`) or name, in any case. */
  states?: Array<string> | null | undefined;
};

/** Why something is left out. What several reasons keep away is counted under the first of them, in this order. */
export type WithheldReason =
  /** Recorded in another edition of the votes than the one that is counted. */
  | 'ANOTHER_EDITION'
  /** An organisation’s, with less authority than `scope.authority` asks for. */
  | 'AUTHORITY'
  /** A report’s own judgement. */
  | 'EDITORIAL'
  /** On a proposition of kind FACT: it makes a standing, and no score. */
  | 'FACT'
  /** A vote on a part of a text, or on an amendment to it, where there are votes on the whole. */
  | 'ON_A_PART'
  /** Two organisations said it, each of its own members alone: it makes standings, and no score. */
  | 'PARALLEL'
  /** Known only through another actor’s words. */
  | 'SECOND_HAND'
  /** Nothing of the five years up to the last day bears it out. It makes a standing, and no score. */
  | 'STALE'
  /** The attribution or the reading is doubtful. */
  | 'UNCERTAIN';

export type AboutOrganisationQueryVariables = Exact<{
  organisation: string;
}>;


export type AboutOrganisationQuery = { organisation: { statementsAbout: { totalCount: number, nodes: Array<{ act: Act, stance: Stance, holder:
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
         | null, capacity: { post: { title: string } } | null, targets: Array<{ tone: Tone, actor:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
           | null }>, proposition: { text: string, kind: PropositionKind }, evidence: Array<{ locator: string | null, source: { title: string } | null }> }> } | null } | null };

export type AgreementByYearQueryVariables = Exact<{
  voters: Voters;
  with: Voters;
  over: RollCallScope;
}>;


export type AgreementByYearQuery = { agreement: Array<{ period: { label: string, rollCalls: number, complete: boolean }, pairs: { nodes: Array<{ b: { name: string } | null, score: { value: number | null, n: number }, latest: { nodes: Array<{ symbol: string | null, date: string, libraryRecord: string | null }> } }> } }> | null };

export type AlikeOnOneQueryVariables = Exact<{
  alike: string;
  choice: Choice;
  other: string;
  on: string;
}>;


export type AlikeOnOneQuery = { alike: { symbol: string | null, date: string, libraryRecord: string | null, votes: { nodes: Array<{ holder:
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string, other: { nodes: Array<{ choice: Choice, rollCall: { symbol: string | null } }> } | null }
         | null }> } } | null, other: { symbol: string | null, date: string, libraryRecord: string | null, absent: Array<{ name: string }> | null } | null };

export type ChoicesOverTheYearsQueryVariables = Exact<{
  organisation: string;
  asOf: string;
  proposition: string;
  first: string;
  second: string;
  third: string;
}>;


export type ChoicesOverTheYearsQuery = { organisation: { memberships: { nodes: Array<{ state: { name: string, first: { nodes: Array<{ choice: Choice }> } | null, second: { nodes: Array<{ choice: Choice }> } | null, third: { nodes: Array<{ choice: Choice }> } | null } }> } } | null, first: { nodes: Array<{ symbol: string | null, date: string, libraryRecord: string | null, absent: Array<{ name: string }> | null }> } | null, second: { nodes: Array<{ symbol: string | null, date: string, libraryRecord: string | null, absent: Array<{ name: string }> | null }> } | null, third: { nodes: Array<{ symbol: string | null, date: string, libraryRecord: string | null, absent: Array<{ name: string }> | null }> } | null };

export type CitedFiguresQueryVariables = Exact<{
  topics?: Array<string> | string | null | undefined;
}>;


export type CitedFiguresQuery = { figures: { totalCount: number, nodes: Array<{ measured: string, value: number, unit: string, qualifier: string | null, period: string | null, citedBy:
        | { name: string }
        | { name: string, tenures: { nodes: Array<{ post: { title: string } }> } }
        | { name: string }
        | { name: string }
       | null, evidence: Array<{ locator: string | null, source: { title: string } | null }> }> } | null };

export type ComparedQueryVariables = Exact<{
  actors: Array<string> | string;
  verdicts?: Array<Verdict> | Verdict | null | undefined;
}>;


export type ComparedQuery = { compare: { actors: Array<
      | { name: string }
      | { name: string, tenures: { nodes: Array<{ post: { title: string } }> } }
      | { name: string }
      | { name: string }
     | null>, rows: { nodes: Array<{ verdict: Verdict, proposition: { text: string }, cells: Array<{ standing: Standing | null, deciding: Array<
            | { summary: string, evidence: Array<{ locator: string | null, source: { title: string } | null }> }
            | { evidence: Array<{ locator: string | null, source: { title: string } | null }> }
          > }> }> }, withheld: { total: number, by: Array<{ reason: WithheldReason, count: number }> }, pairs: Array<{ shared: number, same: number, different: number, opposed: number, stale: number, parallel: number, score: { value: number | null, reason: NoScore | null, measure: Measure, n: number, eligible: number } }> } | null };

export type ContradictionsBetweenQueryVariables = Exact<{
  between: Array<string> | string;
  and: Array<string> | string;
}>;


export type ContradictionsBetweenQuery = { contradictions: { totalCount: number, nodes: Array<{ overlap: { since: string | null, until: string | null } | null, a:
        | { date: string, organ: string | null, stance: Stance, summary: string, proposition: { text: string }, holder:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
           | null, evidence: Array<{ locator: string | null, source: { title: string, symbol: string | null } | null }> }
        | { proposition: { text: string } }
      , b:
        | { date: string, organ: string | null, stance: Stance, summary: string, holder:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
           | null, evidence: Array<{ locator: string | null, source: { title: string, symbol: string | null } | null }> }
        | Record<PropertyKey, never>
       }> } | null };

export type DeclaredFragment = { date: string, organ: string | null, stance: Stance, summary: string, holder:
    | { name: string }
    | { name: string }
    | { name: string }
    | { name: string }
   | null, evidence: Array<{ locator: string | null, source: { title: string, symbol: string | null } | null }> };

export type ContradictionsQueryVariables = Exact<{
  scope?: Scope | null | undefined;
}>;


export type ContradictionsQuery = { contradictions: { totalCount: number, nodes: Array<{ overlap: { since: string | null, until: string | null } | null, a:
        | { stance: Stance, summary: string, proposition: { text: string }, holder:
            | { name: string }
            | { name: string, tenures: { nodes: Array<{ post: { title: string } }> } }
            | { name: string }
            | { name: string }
           | null, evidence: Array<{ locator: string | null, source: { title: string } | null }> }
        | { proposition: { text: string } }
      , b:
        | { stance: Stance, summary: string, holder:
            | { name: string }
            | { name: string, tenures: { nodes: Array<{ post: { title: string } }> } }
            | { name: string }
            | { name: string }
           | null, evidence: Array<{ locator: string | null, source: { title: string } | null }> }
        | Record<PropertyKey, never>
       }> } | null };

export type SaidFragment = { stance: Stance, summary: string, holder:
    | { name: string }
    | { name: string, tenures: { nodes: Array<{ post: { title: string } }> } }
    | { name: string }
    | { name: string }
   | null, evidence: Array<{ locator: string | null, source: { title: string } | null }> };

export type HowUnitedQueryVariables = Exact<{
  one: Voters;
  other: Voters;
  third: Voters;
}>;


export type HowUnitedQuery = { one: Array<{ band: Array<number> | null, score: { value: number | null, n: number, eligible: number }, assembly: { value: number | null, n: number }, splits: { totalCount: number, nodes: Array<{ yes: number, no: number, abstain: number, absent: number, rollCall: { title: string, date: string }, leavers: Array<{ choice: Choice, holder:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
           | null }> }> } }> | null, other: Array<{ band: Array<number> | null, score: { value: number | null, n: number, eligible: number }, assembly: { value: number | null, n: number }, splits: { totalCount: number, nodes: Array<{ yes: number, no: number, abstain: number, absent: number, rollCall: { title: string, date: string }, leavers: Array<{ choice: Choice, holder:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
           | null }> }> } }> | null, third: Array<{ band: Array<number> | null, score: { value: number | null, n: number, eligible: number }, assembly: { value: number | null, n: number }, splits: { totalCount: number, nodes: Array<{ yes: number, no: number, abstain: number, absent: number, rollCall: { title: string, date: string }, leavers: Array<{ choice: Choice, holder:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
           | null }> }> } }> | null };

export type UnityFragment = { band: Array<number> | null, score: { value: number | null, n: number, eligible: number }, assembly: { value: number | null, n: number }, splits: { totalCount: number, nodes: Array<{ yes: number, no: number, abstain: number, absent: number, rollCall: { title: string, date: string }, leavers: Array<{ choice: Choice, holder:
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
         | null }> }> } };

export type InLawAndTakingPartQueryVariables = Exact<{
  organisations: Array<string> | string;
  day: string;
}>;


export type InLawAndTakingPartQuery = { inLaw: { exactly: Array<{ organisations: Array<{ abbreviation: string | null }>, states: Array<{ name: string }> }>, pairs: Array<{ inBoth: number, inEither: number, jaccard: number | null, a: { abbreviation: string | null }, b: { abbreviation: string | null } }> } | null, takingPart: { inAll: Array<{ name: string }>, pairs: Array<{ inBoth: number, inEither: number, jaccard: number | null, a: { abbreviation: string | null }, b: { abbreviation: string | null } }> } | null };

export type InOfficeQueryVariables = Exact<{
  kinds: Array<PostKind> | PostKind;
  day: string;
}>;


export type InOfficeQuery = { posts: { totalCount: number, nodes: Array<{ title: string, tenures: { nodes: Array<{ acting: boolean, holder:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
          , interval: { since: string | null, until: string | null }, evidence: Array<{ source: { title: string } | null }> }> } }> } | null };

export type KnownThroughOthersQueryVariables = Exact<{
  day?: string | null | undefined;
}>;


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
       | null, proposition: { text: string }, evidence: Array<{ locator: string | null, source: { title: string } | null }> }> } | null };

export type MovedMostQueryVariables = Exact<{
  over: RollCallScope;
  first: number;
}>;


export type MovedMostQuery = { movements: { totalCount: number, nodes: Array<{ steps: number, counted: number, state: { name: string } | null, shifts: Array<{ steps: number, proposition: { text: string }, first: { choice: Choice, rollCall: { symbol: string | null, date: string, libraryRecord: string | null } }, last: { choice: Choice, rollCall: { symbol: string | null, date: string, libraryRecord: string | null } } }> }> } | null };

export type OfficeHoldersQueryVariables = Exact<{
  post: string;
  day: string;
}>;


export type OfficeHoldersQuery = { post: { title: string, tenures: { nodes: Array<{ holder:
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
        , interval: { since: string | null, until: string | null, end: IntervalEnd }, evidence: Array<{ locator: string | null, source: { title: string } | null }> }> } } | null };

export type OnBehalfOfStateQueryVariables = Exact<{
  state: string;
}>;


export type OnBehalfOfStateQuery = { state: { name: string, statementsOnBehalf: { totalCount: number, nodes: Array<{ stance: Stance, holder:
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
         | null, capacity: { post: { title: string } } | null, proposition: { text: string }, evidence: Array<{ locator: string | null, source: { title: string } | null }> }> } | null } | null };

export type SearchQueryVariables = Exact<{
  text: string;
}>;


export type SearchQuery = { search: { totalCount: number, facets: Array<{ kind: SearchKind, count: number }>, nodes: Array<{ field: string, excerpt: string, item:
        | { __typename: 'Event', id: string }
        | { __typename: 'Figure', id: string }
        | { __typename: 'Group', id: string }
        | { __typename: 'Official', name: string, otherNames: Array<string>, id: string }
        | { __typename: 'Organisation', id: string }
        | { __typename: 'Proposition', id: string }
        | { __typename: 'RollCall', id: string }
        | { __typename: 'Source', id: string }
        | { __typename: 'State', id: string }
        | { __typename: 'Statement', id: string, holder:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
           | null, evidence: Array<{ locator: string | null, source: { title: string } | null }> }
        | { __typename: 'Topic', id: string }
       | null, marks: Array<{ start: number, end: number }> }> } | null };

export type SharedMembersQueryVariables = Exact<{
  organisations: Array<string> | string;
  day: string;
  earlier: string;
  later: string;
  from?: string | null | undefined;
}>;


export type SharedMembersQuery = { overlap: { inAll: Array<{ name: string }>, exactly: Array<{ organisations: Array<{ abbreviation: string | null }>, states: Array<{ name: string }> }>, changes: { nodes: Array<{ state: { name: string }, organisation: { abbreviation: string | null }, interval: { since: string | null, until: string | null }, evidence: Array<{ locator: string | null, source: { title: string } | null }> }> }, pairs: Array<{ inBoth: number, inEither: number, jaccard: number | null }> } | null, earlier: { pairs: Array<{ inBoth: number, inEither: number, jaccard: number | null }> } | null, later: { pairs: Array<{ inBoth: number, inEither: number, jaccard: number | null }> } | null };

export type SharedFragment = { pairs: Array<{ inBoth: number, inEither: number, jaccard: number | null }> };

export type SilentAndNewQueryVariables = Exact<{
  organisation: string;
  day: string;
  topics: Array<string> | string;
  recordedSince: string;
  changedSince: string;
}>;


export type SilentAndNewQuery = { silent: { actors: Array<
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
     | null> } | null, statements: { totalCount: number, nodes: Array<{ summary: string, holder:
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
       | null }> } | null, memberships: { nodes: Array<{ state: { name: string }, organisation: { abbreviation: string | null }, interval: { since: string | null, until: string | null } }> } | null, tenures: { nodes: Array<{ holder:
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
      , post: { title: string }, interval: { since: string | null, until: string | null } }> } | null };

export type StancesOnQueryVariables = Exact<{
  proposition: string;
}>;


export type StancesOnQuery = { proposition: { text: string, statements: { nodes: Array<{ stance: Stance, summary: string, holder:
          | { name: string }
          | { name: string, tenures: { nodes: Array<{ post: { title: string }, interval: { since: string | null, until: string | null } }> } }
          | { name: string }
          | { name: string }
         | null, evidence: Array<{ locator: string | null, source: { title: string } | null }>, curatedRelations: { nodes: Array<{ a:
              | { summary: string, evidence: Array<{ locator: string | null }> }
              | Record<PropertyKey, never>
             }> } }> } } | null };

export type VotedWithQueryVariables = Exact<{
  voters: Voters;
  with: Voters;
  topics?: Array<string> | string | null | undefined;
  by?: Period | null | undefined;
}>;


export type VotedWithQuery = { agreement: Array<{ period: { label: string, rollCalls: number }, pairs: { nodes: Array<{ a: { name: string } | null, score: { value: number | null, n: number, eligible: number, reliability: Reliability } }> } }> | null };

export type WhoVotedHowQueryVariables = Exact<{
  rollCall: string;
  recurring: string;
}>;


export type WhoVotedHowQuery = { rollCall: { symbol: string | null, date: string, title: string, yes: Stance, proposition: { text: string }, totals: { yes: number, no: number, abstain: number, absent: number | null } | null, against: { nodes: Array<{ holder:
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
         | null }> }, abstaining: { totalCount: number, nodes: Array<{ holder:
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
         | null }> }, absent: Array<{ name: string }> | null, evidence: Array<{ locator: string | null, source: { title: string } | null }> } | null, recurring: { title: string, date: string, previous: { date: string } | null, moved: Array<{ from: Choice, to: Choice, state: { name: string } | null }> } | null };

export type WordAgainstDeedQueryVariables = Exact<{
  organisation: string;
  topics?: Array<string> | string | null | undefined;
}>;


export type WordAgainstDeedQuery = { wordsAndDeeds: { withheld: { total: number, by: Array<{ reason: WithheldReason, count: number }> }, nodes: Array<{ departures: number, proposition: { text: string }, declared: { standing: Standing | null, stale: boolean, deciding: Array<
          | { date: string, evidence: Array<{ locator: string | null, source: { title: string } | null }> }
          | { date: string, evidence: Array<{ locator: string | null, source: { title: string } | null }> }
        > }, members: Array<{ part: Part, member: { name: string } | null, said: { standing: Standing | null, empty: NoStanding | null }, voted: { standing: Standing | null, deciding: Array<
            | { date: string }
            | { choice: Choice, date: string, rollCall: { symbol: string | null } }
          > } }> }> } | null };

export type WordsAndVotesQueryVariables = Exact<{
  actors: Array<string> | string;
  propositions: Array<string> | string;
}>;


export type WordsAndVotesQuery = { compare: { rows: { nodes: Array<{ verdict: Verdict, proposition: { text: string }, cells: Array<{ standing: Standing | null, stale: boolean, carried: boolean, empty: NoStanding | null, actor:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
           | null, deciding: Array<
            | { __typename: 'Statement', date: string, proposition: { id: string }, evidence: Array<{ locator: string | null, source: { title: string } | null }> }
            | { __typename: 'Vote', choice: Choice, date: string, rollCall: { symbol: string | null }, proposition: { id: string }, evidence: Array<{ locator: string | null, source: { title: string } | null }> }
          > }> }> } } | null };

type Where_Statement_Fragment = { date: string, proposition: { id: string }, evidence: Array<{ locator: string | null, source: { title: string } | null }> };

type Where_Vote_Fragment = { date: string, proposition: { id: string }, evidence: Array<{ locator: string | null, source: { title: string } | null }> };

export type WhereFragment =
  | Where_Statement_Fragment
  | Where_Vote_Fragment
;

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
export const DeclaredFragmentDoc = new TypedDocumentString(`
    fragment Declared on Statement {
  holder {
    name
  }
  date
  organ
  stance
  summary
  evidence {
    source {
      title
      symbol
    }
    locator
  }
}
    `, {"fragmentName":"Declared"}) as unknown as TypedDocumentString<DeclaredFragment, unknown>;
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
export const UnityFragmentDoc = new TypedDocumentString(`
    fragment Unity on Cohesion {
  score {
    value
    n
    eligible
  }
  assembly {
    value
    n
  }
  band
  splits(first: 50) {
    totalCount
    nodes {
      rollCall {
        title
        date
      }
      yes
      no
      abstain
      absent
      leavers {
        holder {
          name
        }
        choice
      }
    }
  }
}
    `, {"fragmentName":"Unity"}) as unknown as TypedDocumentString<UnityFragment, unknown>;
export const SharedFragmentDoc = new TypedDocumentString(`
    fragment Shared on Overlap {
  pairs {
    inBoth
    inEither
    jaccard
  }
}
    `, {"fragmentName":"Shared"}) as unknown as TypedDocumentString<SharedFragment, unknown>;
export const WhereFragmentDoc = new TypedDocumentString(`
    fragment Where on Position {
  date
  proposition {
    id
  }
  evidence {
    source {
      title
    }
    locator
  }
}
    `, {"fragmentName":"Where"}) as unknown as TypedDocumentString<WhereFragment, unknown>;
export const AboutOrganisationDocument = new TypedDocumentString(`
    query AboutOrganisation($organisation: ID!) {
  organisation(id: $organisation) {
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
    `) as unknown as TypedDocumentString<AboutOrganisationQuery, AboutOrganisationQueryVariables>;
export const AgreementByYearDocument = new TypedDocumentString(`
    query AgreementByYear($voters: Voters!, $with: Voters!, $over: RollCallScope!) {
  agreement(voters: $voters, with: $with, over: $over, by: YEAR) {
    period {
      label
      rollCalls
      complete
    }
    pairs {
      nodes {
        b {
          name
        }
        score {
          value
          n
        }
        latest: rollCalls(first: 1) {
          nodes {
            symbol
            date
            libraryRecord
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AgreementByYearQuery, AgreementByYearQueryVariables>;
export const AlikeOnOneDocument = new TypedDocumentString(`
    query AlikeOnOne($alike: String!, $choice: Choice!, $other: String!, $on: ID!) {
  alike: rollCall(symbol: $alike) {
    symbol
    date
    libraryRecord
    votes(choices: [$choice], first: 100) {
      nodes {
        holder {
          name
          ... on State {
            other: votes(propositions: [$on]) {
              nodes {
                choice
                rollCall {
                  symbol
                }
              }
            }
          }
        }
      }
    }
  }
  other: rollCall(symbol: $other) {
    symbol
    date
    libraryRecord
    absent {
      name
    }
  }
}
    `) as unknown as TypedDocumentString<AlikeOnOneQuery, AlikeOnOneQueryVariables>;
export const ChoicesOverTheYearsDocument = new TypedDocumentString(`
    query ChoicesOverTheYears($organisation: ID!, $asOf: PartialDate!, $proposition: ID!, $first: PartialDate!, $second: PartialDate!, $third: PartialDate!) {
  organisation(id: $organisation) {
    memberships(asOf: $asOf, statuses: [MEMBER]) {
      nodes {
        state {
          name
          first: votes(propositions: [$proposition], from: $first, to: $first) {
            nodes {
              choice
            }
          }
          second: votes(propositions: [$proposition], from: $second, to: $second) {
            nodes {
              choice
            }
          }
          third: votes(propositions: [$proposition], from: $third, to: $third) {
            nodes {
              choice
            }
          }
        }
      }
    }
  }
  first: rollCalls(propositions: [$proposition], from: $first, to: $first) {
    nodes {
      symbol
      date
      libraryRecord
      absent {
        name
      }
    }
  }
  second: rollCalls(propositions: [$proposition], from: $second, to: $second) {
    nodes {
      symbol
      date
      libraryRecord
      absent {
        name
      }
    }
  }
  third: rollCalls(propositions: [$proposition], from: $third, to: $third) {
    nodes {
      symbol
      date
      libraryRecord
      absent {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ChoicesOverTheYearsQuery, ChoicesOverTheYearsQueryVariables>;
export const CitedFiguresDocument = new TypedDocumentString(`
    query CitedFigures($topics: [ID!]) {
  figures(topics: $topics, first: 50) {
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
export const ComparedDocument = new TypedDocumentString(`
    query Compared($actors: [ID!]!, $verdicts: [Verdict!]) {
  compare(actors: $actors) {
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
    rows(verdicts: $verdicts) {
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
    withheld {
      total
      by {
        reason
        count
      }
    }
    pairs {
      shared
      same
      different
      opposed
      stale
      parallel
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
    `) as unknown as TypedDocumentString<ComparedQuery, ComparedQueryVariables>;
export const ContradictionsBetweenDocument = new TypedDocumentString(`
    query ContradictionsBetween($between: [ID!]!, $and: [ID!]!) {
  contradictions(between: $between, and: $and, first: 50) {
    totalCount
    nodes {
      overlap {
        since
        until
      }
      a {
        proposition {
          text
        }
        ...Declared
      }
      b {
        ...Declared
      }
    }
  }
}
    fragment Declared on Statement {
  holder {
    name
  }
  date
  organ
  stance
  summary
  evidence {
    source {
      title
      symbol
    }
    locator
  }
}`) as unknown as TypedDocumentString<ContradictionsBetweenQuery, ContradictionsBetweenQueryVariables>;
export const ContradictionsDocument = new TypedDocumentString(`
    query Contradictions($scope: Scope) {
  contradictions(scope: $scope, first: 50) {
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
export const HowUnitedDocument = new TypedDocumentString(`
    query HowUnited($one: Voters!, $other: Voters!, $third: Voters!) {
  one: cohesion(voters: $one) {
    ...Unity
  }
  other: cohesion(voters: $other) {
    ...Unity
  }
  third: cohesion(voters: $third) {
    ...Unity
  }
}
    fragment Unity on Cohesion {
  score {
    value
    n
    eligible
  }
  assembly {
    value
    n
  }
  band
  splits(first: 50) {
    totalCount
    nodes {
      rollCall {
        title
        date
      }
      yes
      no
      abstain
      absent
      leavers {
        holder {
          name
        }
        choice
      }
    }
  }
}`) as unknown as TypedDocumentString<HowUnitedQuery, HowUnitedQueryVariables>;
export const InLawAndTakingPartDocument = new TypedDocumentString(`
    query InLawAndTakingPart($organisations: [ID!]!, $day: Date!) {
  inLaw: overlap(organisations: $organisations, asOf: $day) {
    exactly {
      organisations {
        abbreviation
      }
      states {
        name
      }
    }
    pairs {
      a {
        abbreviation
      }
      b {
        abbreviation
      }
      inBoth
      inEither
      jaccard
    }
  }
  takingPart: overlap(
    organisations: $organisations
    asOf: $day
    basis: PARTICIPATING
  ) {
    inAll {
      name
    }
    pairs {
      a {
        abbreviation
      }
      b {
        abbreviation
      }
      inBoth
      inEither
      jaccard
    }
  }
}
    `) as unknown as TypedDocumentString<InLawAndTakingPartQuery, InLawAndTakingPartQueryVariables>;
export const InOfficeDocument = new TypedDocumentString(`
    query InOffice($kinds: [PostKind!]!, $day: PartialDate!) {
  posts(kinds: $kinds, first: 50) {
    totalCount
    nodes {
      title
      tenures(asOf: $day) {
        nodes {
          holder {
            name
          }
          acting
          interval {
            since
            until
          }
          evidence {
            source {
              title
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<InOfficeQuery, InOfficeQueryVariables>;
export const KnownThroughOthersDocument = new TypedDocumentString(`
    query KnownThroughOthers($day: PartialDate) {
  statements(attributions: [SECOND_HAND], first: 50) {
    totalCount
    nodes {
      holder {
        name
      }
      reportedBy {
        name
        ... on Official {
          tenures(asOf: $day) {
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
export const MovedMostDocument = new TypedDocumentString(`
    query MovedMost($over: RollCallScope!, $first: Int!) {
  movements(over: $over, first: $first) {
    totalCount
    nodes {
      state {
        name
      }
      steps
      counted
      shifts {
        steps
        proposition {
          text
        }
        first {
          choice
          rollCall {
            symbol
            date
            libraryRecord
          }
        }
        last {
          choice
          rollCall {
            symbol
            date
            libraryRecord
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MovedMostQuery, MovedMostQueryVariables>;
export const OfficeHoldersDocument = new TypedDocumentString(`
    query OfficeHolders($post: ID!, $day: PartialDate!) {
  post(id: $post) {
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
    `) as unknown as TypedDocumentString<OfficeHoldersQuery, OfficeHoldersQueryVariables>;
export const OnBehalfOfStateDocument = new TypedDocumentString(`
    query OnBehalfOfState($state: ID!) {
  state(id: $state) {
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
    `) as unknown as TypedDocumentString<OnBehalfOfStateQuery, OnBehalfOfStateQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($text: String!) {
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
export const SharedMembersDocument = new TypedDocumentString(`
    query SharedMembers($organisations: [ID!]!, $day: Date!, $earlier: Date!, $later: Date!, $from: Date) {
  overlap(organisations: $organisations, asOf: $day) {
    inAll {
      name
    }
    exactly {
      organisations {
        abbreviation
      }
      states {
        name
      }
    }
    ...Shared
    changes(from: $from) {
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
  earlier: overlap(organisations: $organisations, asOf: $earlier) {
    ...Shared
  }
  later: overlap(organisations: $organisations, asOf: $later) {
    ...Shared
  }
}
    fragment Shared on Overlap {
  pairs {
    inBoth
    inEither
    jaccard
  }
}`) as unknown as TypedDocumentString<SharedMembersQuery, SharedMembersQueryVariables>;
export const SilentAndNewDocument = new TypedDocumentString(`
    query SilentAndNew($organisation: ID!, $day: Date!, $topics: [ID!]!, $recordedSince: Date!, $changedSince: Date!) {
  silent(membersOf: $organisation, asOf: $day, scope: {topics: $topics}) {
    actors {
      name
    }
  }
  statements(recordedSince: $recordedSince, topics: $topics, first: 3) {
    totalCount
    nodes {
      holder {
        name
      }
      summary
    }
  }
  memberships(changedSince: $changedSince) {
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
  tenures(changedSince: $changedSince) {
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
    `) as unknown as TypedDocumentString<SilentAndNewQuery, SilentAndNewQueryVariables>;
export const StancesOnDocument = new TypedDocumentString(`
    query StancesOn($proposition: ID!) {
  proposition(id: $proposition) {
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
        curatedRelations(kinds: [REASON_FOR]) {
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
    `) as unknown as TypedDocumentString<StancesOnQuery, StancesOnQueryVariables>;
export const VotedWithDocument = new TypedDocumentString(`
    query VotedWith($voters: Voters!, $with: Voters!, $topics: [ID!], $by: Period) {
  agreement(voters: $voters, with: $with, by: $by, over: {topics: $topics}) {
    period {
      label
      rollCalls
    }
    pairs {
      nodes {
        a {
          name
        }
        score {
          value
          n
          eligible
          reliability
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<VotedWithQuery, VotedWithQueryVariables>;
export const WhoVotedHowDocument = new TypedDocumentString(`
    query WhoVotedHow($rollCall: ID!, $recurring: ID!) {
  rollCall(id: $rollCall) {
    symbol
    date
    title
    proposition {
      text
    }
    yes
    totals {
      yes
      no
      abstain
      absent
    }
    against: votes(choices: [NO]) {
      nodes {
        holder {
          name
        }
      }
    }
    abstaining: votes(choices: [ABSTAIN], first: 50) {
      totalCount
      nodes {
        holder {
          name
        }
      }
    }
    absent {
      name
    }
    evidence {
      source {
        title
      }
      locator
    }
  }
  recurring: rollCall(id: $recurring) {
    title
    date
    previous {
      date
    }
    moved {
      state {
        name
      }
      from
      to
    }
  }
}
    `) as unknown as TypedDocumentString<WhoVotedHowQuery, WhoVotedHowQueryVariables>;
export const WordAgainstDeedDocument = new TypedDocumentString(`
    query WordAgainstDeed($organisation: ID!, $topics: [ID!]) {
  wordsAndDeeds(
    organisation: $organisation
    scope: {topics: $topics, through: ENTAILS}
  ) {
    withheld {
      total
      by {
        reason
        count
      }
    }
    nodes {
      proposition {
        text
      }
      declared {
        standing
        stale
        deciding {
          date
          evidence {
            source {
              title
            }
            locator
          }
        }
      }
      departures
      members(departedOnly: true) {
        member {
          name
        }
        part
        said {
          standing
          empty
        }
        voted {
          standing
          deciding {
            date
            ... on Vote {
              choice
              rollCall {
                symbol
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WordAgainstDeedQuery, WordAgainstDeedQueryVariables>;
export const WordsAndVotesDocument = new TypedDocumentString(`
    query WordsAndVotes($actors: [ID!]!, $propositions: [ID!]!) {
  compare(actors: $actors, scope: {propositions: $propositions, through: ENTAILS}) {
    rows {
      nodes {
        proposition {
          text
        }
        verdict
        cells {
          actor {
            name
          }
          standing
          stale
          carried
          empty
          deciding {
            __typename
            ...Where
            ... on Vote {
              choice
              rollCall {
                symbol
              }
            }
          }
        }
      }
    }
  }
}
    fragment Where on Position {
  date
  proposition {
    id
  }
  evidence {
    source {
      title
    }
    locator
  }
}`) as unknown as TypedDocumentString<WordsAndVotesQuery, WordsAndVotesQueryVariables>;