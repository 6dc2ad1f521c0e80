/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What becomes of roll calls in which a state that could vote did not. */
export type Absence =
  /** Who could vote and did not is counted as abstaining. */
  | 'AS_ABSTAIN'
  /** Roll calls in which either did not vote are left out. */
  | 'LEFT_OUT';

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

/** Which majority a text needed. */
export type AdoptionRule =
  /** More yes than no; abstentions do not count (Charter of the United Nations, Art. 18(3)). */
  | 'MAJORITY'
  /** Twice as many yes as no, or more; abstentions do not count (Charter of the United Nations, Art. 18(2)). */
  | 'TWO_THIRDS'
  /** Which majority was needed is not recorded. */
  | 'UNRECORDED';

/** For whom a proposition is meant. */
export type AppliesTo =
  /** Whoever takes a side on it speaks of the same. */
  | 'EVERYBODY'
  /** An organisation that takes a side on it speaks of itself and its own members (or region) alone, so that the like stance of another is PARALLEL. */
  | 'OWN_MEMBERS';

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

/** Where a relation comes from. */
export type Basis =
  /** Recorded by an editor, with the reason. */
  | 'CURATED'
  /** Follows from the stances; computed when asked for, never stored. */
  | 'DERIVED';

/** What a position changed. */
export type Change =
  /** Another stance than one whose date cannot be told apart from this one’s. */
  | 'CONCURRENT'
  /** The actor’s first recorded position on the proposition. */
  | 'FIRST'
  /** The same stance as before. */
  | 'RESTATED'
  /** Another stance than before. */
  | 'SHIFTED'
  /** Doubtful, or of too little authority: listed, and no change is read from it. */
  | 'UNCOUNTED';

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

/** How many of those it is made of a group takes in. */
export type Extent =
  /** All of them. */
  | 'ALL'
  /** Nearly all of them, as the source says. */
  | 'ALMOST_ALL'
  /** The greater part of them, as the source says. */
  | 'MOST'
  /** A single voice: a report that judges for itself. */
  | 'ONE'
  /** Some of them, as the source says. */
  | 'SOME'
  /** The source does not say how many of them. */
  | 'UNSPECIFIED';

/** How the unity of a group’s votes is measured. */
export type GroupMeasure =
  /** Agreement index (max(Y, N, A) - ((Y + N + A) - max(Y, N, A)) / 2) / (Y + N + A): 0 where equally split in three, 1 where united (Hix, Noury & Roland, BJPS 35, 2005). The mean over roll calls in which at least two voted. */
  | 'AGREEMENT_INDEX'
  /** The share of pairs of voters that chose the same: 0 to 1. The mean over roll calls in which at least two voted. */
  | 'MEAN_AGREEMENT'
  /** Rice index |Y - N| / (Y + N), abstentions left out: 0 to 1 (Rice, Quantitative Methods in Politics, 1928). The mean over roll calls in which at least two voted yes or no. */
  | 'RICE';

/** How a stretch of time ends. */
export type IntervalEnd =
  /** Over; `until` says since when. */
  | 'DATED'
  /** Still going on when the record was made. */
  | 'OPEN'
  /** The source does not say whether, or when, it ended. */
  | 'UNKNOWN';

/** How one proposition bears on another. */
export type LinkKind =
  /** The first is a case of the second: support of the first is support of the second, and nothing more follows. */
  | 'NARROWER'
  /** One denies the other: support of one is opposition to the other. */
  | 'REVERSE'
  /** Both say the same in other words: a stance on one is that stance on the other. */
  | 'SAME';

/** How firmly a link holds. */
export type LinkStrength =
  /** Who takes the one stance is bound to the other. */
  | 'ENTAILING'
  /** The one stance merely suggests the other. */
  | 'INDICATING';

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

/** In what way a state belongs to an organisation. */
export type MembershipStatus =
  /** An associate member. */
  | 'ASSOCIATE'
  /** A state whose accession is under way. */
  | 'CANDIDATE'
  /** A dialogue partner. */
  | 'DIALOGUE_PARTNER'
  /** A full member. */
  | 'MEMBER'
  /** An observer. */
  | 'OBSERVER'
  /** A participating state, the term of bodies without membership in law (CSCE, OSCE). */
  | 'PARTICIPATING_STATE'
  /** A partner under another name. */
  | 'PARTNER';

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

/** As what a person speaks. */
export type OfficialKind =
  /** Speaks as an expert, scholar or journalist. */
  | 'EXPERT'
  /** Speaks as the holder, present or former, of an office of a state or organisation. */
  | 'OFFICE_HOLDER';

/** What sort of body an organisation is. */
export type OrganisationKind =
  /** A bloc, format or forum of states without a founding treaty (the G7). */
  | 'FORMAT'
  /** An organisation of states founded by a treaty or a like act. */
  | 'INTERGOVERNMENTAL'
  /** A political or armed movement that is not a recognised government. */
  | 'MOVEMENT'
  /** An organ of another organisation, in which states vote (the General Assembly). */
  | 'ORGAN'
  /** Another body that speaks or hosts. */
  | 'OTHER'
  /** A ministry, agency or other body of one state. */
  | 'STATE_BODY'
  /** A research or discussion body that speaks, hosts or publishes. */
  | 'THINK_TANK';

/** How the likeness of two states’ votes is measured. */
export type PairMeasure =
  /** Items on which both stand the same, divided by the items counted: 0 to 1. */
  | 'AGREEMENT'
  /** Agreement corrected for chance, the expected disagreement from each one’s own choices: up to 1, 0 where no more than by chance (Cohen, Psychological Bulletin 70, 1968; for foreign policy Häge 2011). */
  | 'COHEN_KAPPA'
  /** Index of agreement: the mean of 1 - |a - b| / 2 with yes 1, abstain 2, no 3, so that an abstention is half-way between yes and no: 0 to 1 (Lijphart, "The Analysis of Bloc Voting in the General Assembly", APSR 57, 1963). */
  | 'LIJPHART'
  /** S = 1 - 2 · Σ|a - b| / (2 · n), -1 to 1 (Signorino & Ritter, "Tau-b or Not Tau-b", ISQ 43, 1999), its range fixed to the scale. It is 2 · LIJPHART - 1, and so no evidence besides that. */
  | 'S'
  /** Agreement corrected for chance, 1 - observed / expected disagreement, the expected from the pooled choices of both: up to 1, 0 where no more than by chance (Scott, Public Opinion Quarterly 19, 1955; for foreign policy Häge, Political Analysis 19, 2011). */
  | 'SCOTT_PI';

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

/** How one position bears on another. */
export type RelationKind =
  /** Both take the same side of one proposition. */
  | 'AGREES'
  /** One supports what the other opposes. */
  | 'CONTRADICTS'
  /** Two organisations take a side, each as to its own members alone: neither agreement nor contradiction. */
  | 'PARALLEL'
  /** The first limits or conditions the second. */
  | 'QUALIFIES'
  /** The first is given as a reason for the second. */
  | 'REASON_FOR'
  /** The first says the second again; it counts once. */
  | 'RESTATES'
  /** Both can be held together, but pull in different directions. */
  | 'TENSION';

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

/** What sort of document a source is. */
export type SourceKind =
  /** An article or commentary. */
  | 'ARTICLE'
  /** A published dataset. */
  | 'DATASET'
  /** A declaration, communiqué or statement of a body. */
  | 'DECLARATION'
  /** A list kept by the body itself: of members, of office holders. */
  | 'OFFICIAL_LIST'
  /** A verbatim or summary record of a meeting. */
  | 'RECORD'
  /** A work of reference or a standard. */
  | 'REFERENCE'
  /** A report on an event or a subject. */
  | 'REPORT'
  /** A resolution or decision of a body. */
  | 'RESOLUTION'
  /** A treaty, charter or protocol. */
  | 'TREATY';

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

/** What was put to the vote. */
export type VotedOn =
  /** A change of a text, before that was voted on. */
  | 'AMENDMENT'
  /** How to go on: to adjourn, to close, to decide on competence, or the like. */
  | 'MOTION'
  /** A part of a text: words, a paragraph or several. */
  | 'PARAGRAPH'
  /** A whole text. */
  | 'TEXT';

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

export type DatasetToCiteQueryVariables = Exact<{ [key: string]: never; }>;


export type DatasetToCiteQuery = { __typename: 'Query', dataset: { __typename: 'Dataset', title: string, version: string, updatedOn: string, coveredTo: string } | null };

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

export type ActorPageQueryVariables = Exact<{
  id: string;
  first: number;
}>;


export type ActorPageQuery = { __typename: 'Query', node:
    | { __typename: 'Event', id: string }
    | { __typename: 'Figure', id: string }
    | { __typename: 'Group', name: string, otherNames: Array<string>, extent: Extent, note: string | null, id: string, statements: { __typename: 'StatementConnection', totalCount: number, nodes: Array<{ __typename: 'Statement', id: string, summary: string, date: string, stance: Stance, certain: boolean, holder:
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Official', id: string, name: string }
            | { __typename: 'Organisation', abbreviation: string | null, id: string, name: string }
            | { __typename: 'State', id: string, name: string }
           | null, proposition: { __typename: 'Proposition', id: string, text: string, topics: Array<{ __typename: 'Topic', id: string, name: string }> } }> } | null, statementsAbout: { __typename: 'StatementConnection', totalCount: number, nodes: Array<{ __typename: 'Statement', id: string, summary: string, date: string, stance: Stance, certain: boolean, holder:
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Official', id: string, name: string }
            | { __typename: 'Organisation', abbreviation: string | null, id: string, name: string }
            | { __typename: 'State', id: string, name: string }
           | null, proposition: { __typename: 'Proposition', id: string, text: string, topics: Array<{ __typename: 'Topic', id: string, name: string }> } }> } | null }
    | { __typename: 'Membership', id: string }
    | { __typename: 'Official', name: string, otherNames: Array<string>, note: string | null, id: string, officialKind: OfficialKind, statements: { __typename: 'StatementConnection', totalCount: number, nodes: Array<{ __typename: 'Statement', id: string, summary: string, date: string, stance: Stance, certain: boolean, holder:
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Official', id: string, name: string }
            | { __typename: 'Organisation', abbreviation: string | null, id: string, name: string }
            | { __typename: 'State', id: string, name: string }
           | null, proposition: { __typename: 'Proposition', id: string, text: string, topics: Array<{ __typename: 'Topic', id: string, name: string }> } }> } | null, statementsAbout: { __typename: 'StatementConnection', totalCount: number, nodes: Array<{ __typename: 'Statement', id: string, summary: string, date: string, stance: Stance, certain: boolean, holder:
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Official', id: string, name: string }
            | { __typename: 'Organisation', abbreviation: string | null, id: string, name: string }
            | { __typename: 'State', id: string, name: string }
           | null, proposition: { __typename: 'Proposition', id: string, text: string, topics: Array<{ __typename: 'Topic', id: string, name: string }> } }> } | null, country: { __typename: 'State', id: string, name: string } | null, tenures: { __typename: 'TenureConnection', nodes: Array<{ __typename: 'Tenure', id: string, interval: { __typename: 'Interval', since: string | null, until: string | null, end: IntervalEnd }, post: { __typename: 'Post', id: string, title: string, of:
              | { __typename: 'Group', id: string, name: string }
              | { __typename: 'Official', id: string, name: string }
              | { __typename: 'Organisation', id: string, name: string }
              | { __typename: 'State', id: string, name: string }
             } }> } }
    | { __typename: 'Organisation', name: string, otherNames: Array<string>, abbreviation: string | null, kind: OrganisationKind, note: string | null, id: string, statements: { __typename: 'StatementConnection', totalCount: number, nodes: Array<{ __typename: 'Statement', id: string, summary: string, date: string, stance: Stance, certain: boolean, holder:
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Official', id: string, name: string }
            | { __typename: 'Organisation', abbreviation: string | null, id: string, name: string }
            | { __typename: 'State', id: string, name: string }
           | null, proposition: { __typename: 'Proposition', id: string, text: string, topics: Array<{ __typename: 'Topic', id: string, name: string }> } }> } | null, statementsAbout: { __typename: 'StatementConnection', totalCount: number, nodes: Array<{ __typename: 'Statement', id: string, summary: string, date: string, stance: Stance, certain: boolean, holder:
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Official', id: string, name: string }
            | { __typename: 'Organisation', abbreviation: string | null, id: string, name: string }
            | { __typename: 'State', id: string, name: string }
           | null, proposition: { __typename: 'Proposition', id: string, text: string, topics: Array<{ __typename: 'Topic', id: string, name: string }> } }> } | null, existed: { __typename: 'Interval', since: string | null, until: string | null, end: IntervalEnd } | null, posts: { __typename: 'PostConnection', nodes: Array<{ __typename: 'Post', id: string, title: string, tenures: { __typename: 'TenureConnection', nodes: Array<{ __typename: 'Tenure', id: string, interval: { __typename: 'Interval', since: string | null, until: string | null, end: IntervalEnd }, holder:
                | { __typename: 'Group', id: string, name: string }
                | { __typename: 'Official', id: string, name: string }
                | { __typename: 'Organisation', id: string, name: string }
                | { __typename: 'State', id: string, name: string }
               }> } }> }, memberships: { __typename: 'MembershipConnection', totalCount: number, nodes: Array<{ __typename: 'Membership', id: string, status: MembershipStatus, interval: { __typename: 'Interval', since: string | null, until: string | null, end: IntervalEnd }, state: { __typename: 'State', id: string, name: string } }> } }
    | { __typename: 'Post', id: string }
    | { __typename: 'Proposition', id: string }
    | { __typename: 'PropositionLink', id: string }
    | { __typename: 'Relation', id: string }
    | { __typename: 'RollCall', id: string }
    | { __typename: 'Source', id: string }
    | { __typename: 'State', name: string, otherNames: Array<string>, officialName: string | null, region: string | null, note: string | null, id: string, statements: { __typename: 'StatementConnection', totalCount: number, nodes: Array<{ __typename: 'Statement', id: string, summary: string, date: string, stance: Stance, certain: boolean, holder:
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Official', id: string, name: string }
            | { __typename: 'Organisation', abbreviation: string | null, id: string, name: string }
            | { __typename: 'State', id: string, name: string }
           | null, proposition: { __typename: 'Proposition', id: string, text: string, topics: Array<{ __typename: 'Topic', id: string, name: string }> } }> } | null, statementsAbout: { __typename: 'StatementConnection', totalCount: number, nodes: Array<{ __typename: 'Statement', id: string, summary: string, date: string, stance: Stance, certain: boolean, holder:
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Official', id: string, name: string }
            | { __typename: 'Organisation', abbreviation: string | null, id: string, name: string }
            | { __typename: 'State', id: string, name: string }
           | null, proposition: { __typename: 'Proposition', id: string, text: string, topics: Array<{ __typename: 'Topic', id: string, name: string }> } }> } | null, existence: { __typename: 'Interval', since: string | null, until: string | null, end: IntervalEnd }, posts: { __typename: 'PostConnection', nodes: Array<{ __typename: 'Post', id: string, title: string, tenures: { __typename: 'TenureConnection', nodes: Array<{ __typename: 'Tenure', id: string, interval: { __typename: 'Interval', since: string | null, until: string | null, end: IntervalEnd }, holder:
                | { __typename: 'Group', id: string, name: string }
                | { __typename: 'Official', id: string, name: string }
                | { __typename: 'Organisation', id: string, name: string }
                | { __typename: 'State', id: string, name: string }
               }> } }> }, memberships: { __typename: 'MembershipConnection', totalCount: number, nodes: Array<{ __typename: 'Membership', id: string, status: MembershipStatus, interval: { __typename: 'Interval', since: string | null, until: string | null, end: IntervalEnd }, organisation: { __typename: 'Organisation', id: string, name: string, abbreviation: string | null } }> }, votes: { __typename: 'VoteConnection', totalCount: number, nodes: Array<{ __typename: 'Vote', id: string, choice: Choice, date: string, rollCall: { __typename: 'RollCall', id: string, title: string, date: string } }> } | null }
    | { __typename: 'Statement', id: string }
    | { __typename: 'Tenure', id: string }
    | { __typename: 'Topic', id: string }
    | { __typename: 'Vote', id: string }
   | null };

export type SaidFragment = { __typename: 'Statement', id: string, summary: string, date: string, stance: Stance, certain: boolean, holder:
    | { __typename: 'Group', id: string, name: string }
    | { __typename: 'Official', id: string, name: string }
    | { __typename: 'Organisation', abbreviation: string | null, id: string, name: string }
    | { __typename: 'State', id: string, name: string }
   | null, proposition: { __typename: 'Proposition', id: string, text: string, topics: Array<{ __typename: 'Topic', id: string, name: string }> } };

export type ActorShiftsQueryVariables = Exact<{
  actor: string;
  first: number;
}>;


export type ActorShiftsQuery = { __typename: 'Query', timeline: { __typename: 'TimelineConnection', totalCount: number, nodes: Array<{ __typename: 'TimelineEntry', change: Change, position:
        | { __typename: 'Statement', id: string, date: string, stance: Stance, proposition: { __typename: 'Proposition', id: string, text: string } }
        | { __typename: 'Vote', id: string, date: string, stance: Stance, proposition: { __typename: 'Proposition', id: string, text: string } }
      , previous:
        | { __typename: 'Statement', id: string, date: string, stance: Stance }
        | { __typename: 'Vote', id: string, date: string, stance: Stance }
       | null }> } | null };

export type PositionPageQueryVariables = Exact<{
  id: string;
}>;


export type PositionPageQuery = { __typename: 'Query', node:
    | { __typename: 'Event', id: string }
    | { __typename: 'Figure', id: string }
    | { __typename: 'Group', id: string }
    | { __typename: 'Membership', id: string }
    | { __typename: 'Official', id: string }
    | { __typename: 'Organisation', id: string }
    | { __typename: 'Post', id: string }
    | { __typename: 'Proposition', id: string }
    | { __typename: 'PropositionLink', id: string }
    | { __typename: 'Relation', id: string }
    | { __typename: 'RollCall', id: string }
    | { __typename: 'Source', id: string }
    | { __typename: 'State', id: string }
    | { __typename: 'Statement', summary: string, act: Act, date: string, stance: Stance, condition: string | null, certain: boolean, attribution: Attribution, authority: Authority | null, organ: string | null, note: string | null, language: string, translated: boolean | null, salience: string | null, recordedOn: string, id: string, holder:
        | { __typename: 'Group', id: string, name: string }
        | { __typename: 'Official', id: string, name: string }
        | { __typename: 'Organisation', id: string, name: string }
        | { __typename: 'State', id: string, name: string }
       | null, onBehalfOf:
        | { __typename: 'Group', id: string, name: string }
        | { __typename: 'Official', id: string, name: string }
        | { __typename: 'Organisation', id: string, name: string }
        | { __typename: 'State', id: string, name: string }
       | null, reportedBy:
        | { __typename: 'Group', id: string, name: string }
        | { __typename: 'Official', id: string, name: string }
        | { __typename: 'Organisation', id: string, name: string }
        | { __typename: 'State', id: string, name: string }
       | null, capacity: { __typename: 'Tenure', id: string, post: { __typename: 'Post', id: string, title: string } } | null, proposition: { __typename: 'Proposition', id: string, text: string, topics: Array<{ __typename: 'Topic', id: string, name: string }> }, targets: Array<{ __typename: 'Target', tone: Tone, actor:
          | { __typename: 'Group', id: string, name: string }
          | { __typename: 'Official', id: string, name: string }
          | { __typename: 'Organisation', id: string, name: string }
          | { __typename: 'State', id: string, name: string }
         | null }>, dissenters: Array<{ __typename: 'State', id: string, name: string } | null>, event: { __typename: 'Event', id: string, name: string, place: string | null } | null, evidence: Array<{ __typename: 'Evidence', locator: string | null, source: { __typename: 'Source', id: string, title: string, date: string | null, url: string | null, kind: SourceKind } | null }>, curatedRelations: { __typename: 'RelationConnection', nodes: Array<{ __typename: 'Relation', id: string, kind: RelationKind, basis: Basis, reason: string, a:
            | { __typename: 'Statement', summary: string, id: string, date: string, holder:
                | { __typename: 'Group', id: string, name: string }
                | { __typename: 'Official', id: string, name: string }
                | { __typename: 'Organisation', id: string, name: string }
                | { __typename: 'State', id: string, name: string }
               | null }
            | { __typename: 'Vote', id: string, date: string, holder:
                | { __typename: 'Group', id: string, name: string }
                | { __typename: 'Official', id: string, name: string }
                | { __typename: 'Organisation', id: string, name: string }
                | { __typename: 'State', id: string, name: string }
               | null }
          , b:
            | { __typename: 'Statement', summary: string, id: string, date: string, holder:
                | { __typename: 'Group', id: string, name: string }
                | { __typename: 'Official', id: string, name: string }
                | { __typename: 'Organisation', id: string, name: string }
                | { __typename: 'State', id: string, name: string }
               | null }
            | { __typename: 'Vote', id: string, date: string, holder:
                | { __typename: 'Group', id: string, name: string }
                | { __typename: 'Official', id: string, name: string }
                | { __typename: 'Organisation', id: string, name: string }
                | { __typename: 'State', id: string, name: string }
               | null }
           }> } }
    | { __typename: 'Tenure', id: string }
    | { __typename: 'Topic', id: string }
    | { __typename: 'Vote', choice: Choice, date: string, stance: Stance, id: string, holder:
        | { __typename: 'Group', id: string, name: string }
        | { __typename: 'Official', id: string, name: string }
        | { __typename: 'Organisation', id: string, name: string }
        | { __typename: 'State', id: string, name: string }
       | null, proposition: { __typename: 'Proposition', id: string, text: string, topics: Array<{ __typename: 'Topic', id: string, name: string }> }, rollCall: { __typename: 'RollCall', id: string, title: string, date: string }, evidence: Array<{ __typename: 'Evidence', locator: string | null, source: { __typename: 'Source', id: string, title: string, date: string | null, url: string | null, kind: SourceKind } | null }> }
   | null };

export type PropositionPageQueryVariables = Exact<{
  id: string;
}>;


export type PropositionPageQuery = { __typename: 'Query', proposition: { __typename: 'Proposition', id: string, text: string, kind: PropositionKind, series: string | null, note: string | null, topics: Array<{ __typename: 'Topic', id: string, name: string }>, statements: { __typename: 'StatementConnection', totalCount: number, nodes: Array<{ __typename: 'Statement', id: string, summary: string, date: string, stance: Stance, certain: boolean, holder:
          | { __typename: 'Group', id: string, name: string }
          | { __typename: 'Official', id: string, name: string }
          | { __typename: 'Organisation', abbreviation: string | null, id: string, name: string }
          | { __typename: 'State', id: string, name: string }
         | null, proposition: { __typename: 'Proposition', id: string, text: string, topics: Array<{ __typename: 'Topic', id: string, name: string }> } }> }, rollCalls: { __typename: 'RollCallConnection', totalCount: number, nodes: Array<{ __typename: 'RollCall', id: string, title: string, date: string, symbol: string | null, tally: { __typename: 'Tally', yes: number, no: number, abstain: number, absent: number | null } }> }, linksFrom: { __typename: 'PropositionLinkConnection', nodes: Array<{ __typename: 'PropositionLink', id: string, kind: LinkKind, strength: LinkStrength, reason: string, to: { __typename: 'Proposition', id: string, text: string } }> }, linksTo: { __typename: 'PropositionLinkConnection', nodes: Array<{ __typename: 'PropositionLink', id: string, kind: LinkKind, strength: LinkStrength, reason: string, from: { __typename: 'Proposition', id: string, text: string } }> } } | null };

export type TopicPageQueryVariables = Exact<{
  id: string;
  first: number;
}>;


export type TopicPageQuery = { __typename: 'Query', topic: { __typename: 'Topic', id: string, name: string, description: string, unbis: string | null, cap: number | null, parent: { __typename: 'Topic', id: string, name: string } | null, children: { __typename: 'TopicConnection', nodes: Array<{ __typename: 'Topic', id: string, name: string }> }, propositions: { __typename: 'PropositionConnection', totalCount: number, nodes: Array<{ __typename: 'Proposition', id: string, text: string, statements: { __typename: 'StatementConnection', totalCount: number, nodes: Array<{ __typename: 'Statement', id: string, stance: Stance, date: string, holder:
              | { __typename: 'Group', id: string, name: string }
              | { __typename: 'Official', id: string, name: string }
              | { __typename: 'Organisation', abbreviation: string | null, id: string, name: string }
              | { __typename: 'State', id: string, name: string }
             | null }> } }> }, rollCalls: { __typename: 'RollCallConnection', totalCount: number, nodes: Array<{ __typename: 'RollCall', id: string, title: string, date: string, symbol: string | null, tally: { __typename: 'Tally', yes: number, no: number, abstain: number, absent: number | null } }> } } | null };

export type RecordPageQueryVariables = Exact<{
  id: string;
}>;


export type RecordPageQuery = { __typename: 'Query', node:
    | { __typename: 'Event', name: string, place: string | null, note: string | null, id: string, interval: { __typename: 'Interval', since: string | null, until: string | null, end: IntervalEnd }, statements: { __typename: 'StatementConnection', totalCount: number, nodes: Array<{ __typename: 'Statement', id: string, summary: string, date: string, stance: Stance, certain: boolean, holder:
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Official', id: string, name: string }
            | { __typename: 'Organisation', abbreviation: string | null, id: string, name: string }
            | { __typename: 'State', id: string, name: string }
           | null, proposition: { __typename: 'Proposition', id: string, text: string, topics: Array<{ __typename: 'Topic', id: string, name: string }> } }> } }
    | { __typename: 'Figure', measured: string, value: number, unit: string, qualifier: string | null, period: string | null, date: string, note: string | null, id: string, citedBy:
        | { __typename: 'Group', id: string, name: string }
        | { __typename: 'Official', id: string, name: string }
        | { __typename: 'Organisation', id: string, name: string }
        | { __typename: 'State', id: string, name: string }
       | null, evidence: Array<{ __typename: 'Evidence', locator: string | null, source: { __typename: 'Source', id: string, title: string, date: string | null, url: string | null, kind: SourceKind } | null }> }
    | { __typename: 'Group', id: string }
    | { __typename: 'Membership', id: string }
    | { __typename: 'Official', id: string }
    | { __typename: 'Organisation', id: string }
    | { __typename: 'Post', id: string }
    | { __typename: 'Proposition', id: string }
    | { __typename: 'PropositionLink', id: string }
    | { __typename: 'Relation', id: string }
    | { __typename: 'RollCall', id: string }
    | { __typename: 'Source', title: string, url: string | null, symbol: string | null, language: string, note: string | null, id: string, sourceKind: SourceKind, published: string | null, statements: { __typename: 'StatementConnection', totalCount: number, nodes: Array<{ __typename: 'Statement', id: string, summary: string, date: string, stance: Stance, certain: boolean, holder:
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Official', id: string, name: string }
            | { __typename: 'Organisation', abbreviation: string | null, id: string, name: string }
            | { __typename: 'State', id: string, name: string }
           | null, proposition: { __typename: 'Proposition', id: string, text: string, topics: Array<{ __typename: 'Topic', id: string, name: string }> } }> } }
    | { __typename: 'State', id: string }
    | { __typename: 'Statement', id: string }
    | { __typename: 'Tenure', id: string }
    | { __typename: 'Topic', id: string }
    | { __typename: 'Vote', id: string }
   | null };

export type CellPositionsQueryVariables = Exact<{
  actors: Array<string> | string;
  scope: Scope;
}>;


export type CellPositionsQuery = { __typename: 'Query', compare: { __typename: 'Comparison', rows: { __typename: 'ComparisonRowConnection', nodes: Array<{ __typename: 'ComparisonRow', proposition: { __typename: 'Proposition', id: string }, cells: Array<{ __typename: 'Cell', carried: boolean, condition: string | null, actor:
            | { __typename: 'Group', id: string }
            | { __typename: 'Official', id: string }
            | { __typename: 'Organisation', id: string }
            | { __typename: 'State', id: string }
           | null, positions: { __typename: 'PositionConnection', totalCount: number, nodes: Array<
              | { __typename: 'Statement', summary: string, condition: string | null, act: Act, attribution: Attribution, certain: boolean, note: string | null, organ: string | null, id: string, stance: Stance, date: string, reportedBy:
                  | { __typename: 'Group', id: string, name: string }
                  | { __typename: 'Official', id: string, name: string }
                  | { __typename: 'Organisation', id: string, name: string }
                  | { __typename: 'State', id: string, name: string }
                 | null, capacity: { __typename: 'Tenure', id: string, post: { __typename: 'Post', id: string, title: string } } | null, event: { __typename: 'Event', id: string, name: string, place: string | null } | null, holder:
                  | { __typename: 'Group', id: string, name: string }
                  | { __typename: 'Official', id: string, name: string }
                  | { __typename: 'Organisation', id: string, name: string }
                  | { __typename: 'State', id: string, name: string }
                 | null, proposition: { __typename: 'Proposition', id: string, text: string }, evidence: Array<{ __typename: 'Evidence', locator: string | null, source: { __typename: 'Source', id: string, title: string, date: string | null, url: string | null } | null }> }
              | { __typename: 'Vote', choice: Choice, id: string, stance: Stance, date: string, rollCall: { __typename: 'RollCall', id: string, title: string, symbol: string | null }, holder:
                  | { __typename: 'Group', id: string, name: string }
                  | { __typename: 'Official', id: string, name: string }
                  | { __typename: 'Organisation', id: string, name: string }
                  | { __typename: 'State', id: string, name: string }
                 | null, proposition: { __typename: 'Proposition', id: string, text: string }, evidence: Array<{ __typename: 'Evidence', locator: string | null, source: { __typename: 'Source', id: string, title: string, date: string | null, url: string | null } | null }> }
            > } }> }> } } | null };

export type WhatChangedQueryVariables = Exact<{
  changed?: string | null | undefined;
  from?: string | null | undefined;
  recorded?: string | null | undefined;
  first: number;
}>;


export type WhatChangedQuery = { __typename: 'Query', memberships: { __typename: 'MembershipConnection', totalCount: number, nodes: Array<{ __typename: 'Membership', id: string, status: MembershipStatus, recordedOn: string, interval: { __typename: 'Interval', since: string | null, until: string | null, end: IntervalEnd }, state: { __typename: 'State', id: string, name: string }, organisation: { __typename: 'Organisation', id: string, name: string, abbreviation: string | null } }> } | null, tenures: { __typename: 'TenureConnection', totalCount: number, nodes: Array<{ __typename: 'Tenure', id: string, recordedOn: string, interval: { __typename: 'Interval', since: string | null, until: string | null, end: IntervalEnd }, holder:
        | { __typename: 'Group', id: string, name: string }
        | { __typename: 'Official', id: string, name: string }
        | { __typename: 'Organisation', id: string, name: string }
        | { __typename: 'State', id: string, name: string }
      , post: { __typename: 'Post', id: string, title: string, of:
          | { __typename: 'Group', id: string, name: string }
          | { __typename: 'Official', id: string, name: string }
          | { __typename: 'Organisation', abbreviation: string | null, id: string, name: string }
          | { __typename: 'State', id: string, name: string }
         } }> } | null, rollCalls: { __typename: 'RollCallConnection', totalCount: number, nodes: Array<{ __typename: 'RollCall', id: string, title: string, date: string, symbol: string | null, tally: { __typename: 'Tally', yes: number, no: number, abstain: number, absent: number | null } }> } | null, statements: { __typename: 'StatementConnection', totalCount: number, nodes: Array<{ __typename: 'Statement', id: string, summary: string, date: string, stance: Stance, certain: boolean, holder:
        | { __typename: 'Group', id: string, name: string }
        | { __typename: 'Official', id: string, name: string }
        | { __typename: 'Organisation', abbreviation: string | null, id: string, name: string }
        | { __typename: 'State', id: string, name: string }
       | null, proposition: { __typename: 'Proposition', id: string, text: string, topics: Array<{ __typename: 'Topic', id: string, name: string }> } }> } | null, asked: { __typename: 'Dataset', updatedOn: string, coveredTo: string } | null };

export type ContradictingQueryVariables = Exact<{
  between?: Array<string> | string | null | undefined;
  and?: Array<string> | string | null | undefined;
  kinds?: Array<RelationKind> | RelationKind | null | undefined;
  scope?: Scope | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ContradictingQuery = { __typename: 'Query', contradictions: { __typename: 'ContradictionConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, withheld: { __typename: 'Withheld', total: number, by: Array<{ __typename: 'WithheldCount', reason: WithheldReason, count: number }> }, nodes: Array<{ __typename: 'Relation', id: string, kind: RelationKind, basis: Basis, reason: string, overlap: { __typename: 'Interval', since: string | null, until: string | null, end: IntervalEnd } | null, a:
        | { __typename: 'Statement', summary: string, certain: boolean, attribution: Attribution, condition: string | null, id: string, stance: Stance, date: string, capacity: { __typename: 'Tenure', id: string, post: { __typename: 'Post', id: string, title: string } } | null, evidence: Array<{ __typename: 'Evidence', locator: string | null, source: { __typename: 'Source', id: string, title: string, url: string | null } | null }>, holder:
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Official', id: string, name: string }
            | { __typename: 'Organisation', abbreviation: string | null, id: string, name: string }
            | { __typename: 'State', id: string, name: string }
           | null, proposition: { __typename: 'Proposition', id: string, text: string, topics: Array<{ __typename: 'Topic', id: string, name: string }> } }
        | { __typename: 'Vote', choice: Choice, id: string, stance: Stance, date: string, rollCall: { __typename: 'RollCall', id: string, title: string, date: string }, holder:
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Official', id: string, name: string }
            | { __typename: 'Organisation', abbreviation: string | null, id: string, name: string }
            | { __typename: 'State', id: string, name: string }
           | null, proposition: { __typename: 'Proposition', id: string, text: string, topics: Array<{ __typename: 'Topic', id: string, name: string }> } }
      , b:
        | { __typename: 'Statement', summary: string, certain: boolean, attribution: Attribution, condition: string | null, id: string, stance: Stance, date: string, capacity: { __typename: 'Tenure', id: string, post: { __typename: 'Post', id: string, title: string } } | null, evidence: Array<{ __typename: 'Evidence', locator: string | null, source: { __typename: 'Source', id: string, title: string, url: string | null } | null }>, holder:
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Official', id: string, name: string }
            | { __typename: 'Organisation', abbreviation: string | null, id: string, name: string }
            | { __typename: 'State', id: string, name: string }
           | null, proposition: { __typename: 'Proposition', id: string, text: string, topics: Array<{ __typename: 'Topic', id: string, name: string }> } }
        | { __typename: 'Vote', choice: Choice, id: string, stance: Stance, date: string, rollCall: { __typename: 'RollCall', id: string, title: string, date: string }, holder:
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Official', id: string, name: string }
            | { __typename: 'Organisation', abbreviation: string | null, id: string, name: string }
            | { __typename: 'State', id: string, name: string }
           | null, proposition: { __typename: 'Proposition', id: string, text: string, topics: Array<{ __typename: 'Topic', id: string, name: string }> } }
       }> } | null };

type Side_Statement_Fragment = { __typename: 'Statement', summary: string, certain: boolean, attribution: Attribution, condition: string | null, id: string, stance: Stance, date: string, capacity: { __typename: 'Tenure', id: string, post: { __typename: 'Post', id: string, title: string } } | null, evidence: Array<{ __typename: 'Evidence', locator: string | null, source: { __typename: 'Source', id: string, title: string, url: string | null } | null }>, holder:
    | { __typename: 'Group', id: string, name: string }
    | { __typename: 'Official', id: string, name: string }
    | { __typename: 'Organisation', abbreviation: string | null, id: string, name: string }
    | { __typename: 'State', id: string, name: string }
   | null, proposition: { __typename: 'Proposition', id: string, text: string, topics: Array<{ __typename: 'Topic', id: string, name: string }> } };

type Side_Vote_Fragment = { __typename: 'Vote', choice: Choice, id: string, stance: Stance, date: string, rollCall: { __typename: 'RollCall', id: string, title: string, date: string }, holder:
    | { __typename: 'Group', id: string, name: string }
    | { __typename: 'Official', id: string, name: string }
    | { __typename: 'Organisation', abbreviation: string | null, id: string, name: string }
    | { __typename: 'State', id: string, name: string }
   | null, proposition: { __typename: 'Proposition', id: string, text: string, topics: Array<{ __typename: 'Topic', id: string, name: string }> } };

export type SideFragment =
  | Side_Statement_Fragment
  | Side_Vote_Fragment
;

export type MembersQueryVariables = Exact<{
  organisations: Array<string> | string;
  day?: string | null | undefined;
  basis?: MembershipBasis | null | undefined;
}>;


export type MembersQuery = { __typename: 'Query', overlap: { __typename: 'Overlap', asOf: string, inAll: Array<{ __typename: 'State', id: string, name: string }>, exactly: Array<{ __typename: 'OverlapPart', organisations: Array<{ __typename: 'Organisation', id: string, name: string, abbreviation: string | null }>, states: Array<{ __typename: 'State', id: string, name: string }> }>, pairs: Array<{ __typename: 'OverlapPair', inBoth: number, inEither: number, jaccard: number | null, a: { __typename: 'Organisation', id: string, name: string, abbreviation: string | null }, b: { __typename: 'Organisation', id: string, name: string, abbreviation: string | null } }>, changes: { __typename: 'MembershipConnection', totalCount: number, nodes: Array<{ __typename: 'Membership', id: string, status: MembershipStatus, interval: { __typename: 'Interval', since: string | null, until: string | null, end: IntervalEnd }, state: { __typename: 'State', id: string, name: string }, organisation: { __typename: 'Organisation', id: string, name: string, abbreviation: string | null } }> } } | null };

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
     | null>, withheld: { __typename: 'Withheld', total: number, by: Array<{ __typename: 'WithheldCount', reason: WithheldReason, count: number }> }, pairs: Array<{ __typename: 'ActorPair', shared: number, same: number, opposed: number, different: number, mixed: number, stale: number, parallel: number, a:
        | { __typename: 'Group', id: string, name: string }
        | { __typename: 'Official', id: string, name: string }
        | { __typename: 'Organisation', abbreviation: string | null, id: string, name: string }
        | { __typename: 'State', id: string, name: string }
       | null, b:
        | { __typename: 'Group', id: string, name: string }
        | { __typename: 'Official', id: string, name: string }
        | { __typename: 'Organisation', abbreviation: string | null, id: string, name: string }
        | { __typename: 'State', id: string, name: string }
       | null, score: { __typename: 'Score', value: number | null, n: number, measure: Measure, reason: NoScore | null, reliability: Reliability } }>, opposed: { __typename: 'ComparisonRowConnection', totalCount: number }, differing: { __typename: 'ComparisonRowConnection', totalCount: number }, agreed: { __typename: 'ComparisonRowConnection', totalCount: number }, rows: { __typename: 'ComparisonRowConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'ComparisonRow', verdict: Verdict, proposition: { __typename: 'Proposition', id: string, text: string, appliesTo: AppliesTo, topics: Array<{ __typename: 'Topic', id: string, name: string }> }, cells: Array<{ __typename: 'Cell', standing: Standing | null, stale: boolean, condition: string | null, empty: NoStanding | null, carried: boolean, actor:
            | { __typename: 'Group', id: string }
            | { __typename: 'Official', id: string }
            | { __typename: 'Organisation', id: string }
            | { __typename: 'State', id: string }
           | null, deciding: Array<
            | { __typename: 'Statement', id: string, date: string }
            | { __typename: 'Vote', id: string, date: string }
          > }> }> } } | null };

export type WordAgainstDeedQueryVariables = Exact<{
  organisation: string;
  scope?: Scope | null | undefined;
  first: number;
}>;


export type WordAgainstDeedQuery = { __typename: 'Query', wordsAndDeeds: { __typename: 'WordAndDeedsConnection', totalCount: number, withheld: { __typename: 'Withheld', total: number, by: Array<{ __typename: 'WithheldCount', reason: WithheldReason, count: number }> }, nodes: Array<{ __typename: 'WordAndDeeds', departures: number, proposition: { __typename: 'Proposition', id: string, text: string, topics: Array<{ __typename: 'Topic', id: string, name: string }> }, declared: { __typename: 'Cell', standing: Standing | null, stale: boolean, condition: string | null, deciding: Array<
          | { __typename: 'Statement', id: string, date: string }
          | { __typename: 'Vote', id: string, date: string }
        > }, members: Array<{ __typename: 'MemberDeeds', part: Part, member: { __typename: 'State', id: string, name: string } | null, said: { __typename: 'Cell', standing: Standing | null, deciding: Array<
            | { __typename: 'Statement', id: string, date: string }
            | { __typename: 'Vote', id: string, date: string }
          > }, voted: { __typename: 'Cell', standing: Standing | null, carried: boolean, deciding: Array<
            | { __typename: 'Statement', id: string, date: string }
            | { __typename: 'Vote', choice: Choice, id: string, date: string, rollCall: { __typename: 'RollCall', id: string, symbol: string | null, title: string } }
          > } }> }> } | null };

export type RollCallPageQueryVariables = Exact<{
  id: string;
}>;


export type RollCallPageQuery = { __typename: 'Query', rollCall: { __typename: 'RollCall', id: string, title: string, date: string, session: string | null, symbol: string | null, description: string | null, adopted: boolean | null, adoption: AdoptionRule, votedOn: VotedOn, important: boolean | null, note: string | null, yes: Stance, body: { __typename: 'Organisation', id: string, name: string } | null, proposition: { __typename: 'Proposition', id: string, text: string, series: string | null }, topics: Array<{ __typename: 'Topic', id: string, name: string }>, totals: { __typename: 'Tally', yes: number, no: number, abstain: number, absent: number | null } | null, tally: { __typename: 'Tally', yes: number, no: number, abstain: number, absent: number | null }, start: { __typename: 'VoteConnection', nodes: Array<{ __typename: 'Vote', id: string, choice: Choice, holder:
          | { __typename: 'Group', id: string, name: string }
          | { __typename: 'Official', id: string, name: string }
          | { __typename: 'Organisation', id: string, name: string }
          | { __typename: 'State', region: string | null, id: string, name: string }
         | null }> }, end: { __typename: 'VoteConnection', nodes: Array<{ __typename: 'Vote', id: string, choice: Choice, holder:
          | { __typename: 'Group', id: string, name: string }
          | { __typename: 'Official', id: string, name: string }
          | { __typename: 'Organisation', id: string, name: string }
          | { __typename: 'State', region: string | null, id: string, name: string }
         | null }> }, absent: Array<{ __typename: 'State', id: string, name: string, region: string | null }> | null, previous: { __typename: 'RollCall', id: string, title: string, date: string, tally: { __typename: 'Tally', yes: number, no: number, abstain: number, absent: number | null } } | null, moved: Array<{ __typename: 'VoteMove', from: Choice, to: Choice, state: { __typename: 'State', id: string, name: string } | null }>, evidence: Array<{ __typename: 'Evidence', locator: string | null, source: { __typename: 'Source', id: string, title: string, url: string | null } | null }> } | null };

export type RollCallSeriesQueryVariables = Exact<{
  proposition: string;
  first: number;
}>;


export type RollCallSeriesQuery = { __typename: 'Query', rollCalls: { __typename: 'RollCallConnection', totalCount: number, nodes: Array<{ __typename: 'RollCall', id: string, title: string, date: string, symbol: string | null, session: string | null, votedOn: VotedOn, tally: { __typename: 'Tally', yes: number, no: number, abstain: number, absent: number | null } }> } | null };

export type RollCallListQueryVariables = Exact<{
  topics?: Array<string> | string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type RollCallListQuery = { __typename: 'Query', rollCalls: { __typename: 'RollCallConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'RollCall', id: string, title: string, date: string, symbol: string | null, session: string | null, votedOn: VotedOn, adopted: boolean | null, tally: { __typename: 'Tally', yes: number, no: number, abstain: number, absent: number | null } }> } | null };

export type StartPositionsQueryVariables = Exact<{ [key: string]: never; }>;


export type StartPositionsQuery = { __typename: 'Query', proposition: { __typename: 'Proposition', id: string, text: string, statements: { __typename: 'StatementConnection', nodes: Array<{ __typename: 'Statement', id: string, stance: Stance, date: string, certain: boolean, holder:
          | { __typename: 'Group', id: string, name: string }
          | { __typename: 'Official', id: string, name: string }
          | { __typename: 'Organisation', id: string, name: string }
          | { __typename: 'State', id: string, name: string }
         | null }> } } | null };

export type StartVoteQueryVariables = Exact<{ [key: string]: never; }>;


export type StartVoteQuery = { __typename: 'Query', rollCalls: { __typename: 'RollCallConnection', nodes: Array<{ __typename: 'RollCall', id: string, title: string, symbol: string | null, date: string, tally: { __typename: 'Tally', yes: number, no: number, abstain: number, absent: number | null }, start: { __typename: 'VoteConnection', nodes: Array<{ __typename: 'Vote', id: string, choice: Choice, holder:
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Official', id: string, name: string }
            | { __typename: 'Organisation', id: string, name: string }
            | { __typename: 'State', id: string, name: string }
           | null }> }, end: { __typename: 'VoteConnection', nodes: Array<{ __typename: 'Vote', id: string, choice: Choice, holder:
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Official', id: string, name: string }
            | { __typename: 'Organisation', id: string, name: string }
            | { __typename: 'State', id: string, name: string }
           | null }> }, absent: Array<{ __typename: 'State', id: string, name: string }> | null }> } | null };

export type StartPairQueryVariables = Exact<{ [key: string]: never; }>;


export type StartPairQuery = { __typename: 'Query', agreement: Array<{ __typename: 'Agreement', period: { __typename: 'VotePeriod', label: string }, matrix: { __typename: 'AgreementMatrix', values: Array<Array<number | null>>, n: Array<Array<number>>, rows: Array<{ __typename: 'State', id: string } | null>, columns: Array<{ __typename: 'State', id: string } | null> } }> | null };

export type StartContradictionsQueryVariables = Exact<{ [key: string]: never; }>;


export type StartContradictionsQuery = { __typename: 'Query', contradictions: { __typename: 'ContradictionConnection', totalCount: number, nodes: Array<{ __typename: 'Relation', id: string, a:
        | { __typename: 'Statement', id: string, proposition: { __typename: 'Proposition', id: string, text: string, topics: Array<{ __typename: 'Topic', id: string, name: string }> } }
        | { __typename: 'Vote', id: string, proposition: { __typename: 'Proposition', id: string, text: string, topics: Array<{ __typename: 'Topic', id: string, name: string }> } }
       }> } | null };

export type StartMembersQueryVariables = Exact<{ [key: string]: never; }>;


export type StartMembersQuery = { __typename: 'Query', overlap: { __typename: 'Overlap', exactly: Array<{ __typename: 'OverlapPart', organisations: Array<{ __typename: 'Organisation', id: string }>, states: Array<{ __typename: 'State', id: string, name: string }> }> } | null };

export type StartChangesQueryVariables = Exact<{
  since: string;
  from: string;
}>;


export type StartChangesQuery = { __typename: 'Query', memberships: { __typename: 'MembershipConnection', totalCount: number } | null, tenures: { __typename: 'TenureConnection', totalCount: number } | null, rollCalls: { __typename: 'RollCallConnection', totalCount: number } | null, statements: { __typename: 'StatementConnection', totalCount: number } | null };

export type VotesMatrixQueryVariables = Exact<{
  voters: Voters;
  with?: Voters | null | undefined;
  over?: RollCallScope | null | undefined;
  measure?: PairMeasure | null | undefined;
  absence?: Absence | null | undefined;
}>;


export type VotesMatrixQuery = { __typename: 'Query', agreement: Array<{ __typename: 'Agreement', period: { __typename: 'VotePeriod', label: string, from: string, to: string, rollCalls: number }, matrix: { __typename: 'AgreementMatrix', values: Array<Array<number | null>>, n: Array<Array<number>>, rows: Array<{ __typename: 'State', id: string, name: string } | null>, columns: Array<{ __typename: 'State', id: string, name: string } | null> } }> | null };

export type VotesOverTimeQueryVariables = Exact<{
  voters: Voters;
  with: Voters;
  over?: RollCallScope | null | undefined;
  measure?: PairMeasure | null | undefined;
  by?: Period | null | undefined;
}>;


export type VotesOverTimeQuery = { __typename: 'Query', agreement: Array<{ __typename: 'Agreement', period: { __typename: 'VotePeriod', label: string, from: string, to: string, rollCalls: number }, matrix: { __typename: 'AgreementMatrix', values: Array<Array<number | null>>, n: Array<Array<number>>, rows: Array<{ __typename: 'State', id: string, name: string } | null>, columns: Array<{ __typename: 'State', id: string, name: string } | null> } }> | null };

export type CohesionOverTimeQueryVariables = Exact<{
  voters: Voters;
  over?: RollCallScope | null | undefined;
  measure?: GroupMeasure | null | undefined;
  by?: Period | null | undefined;
}>;


export type CohesionOverTimeQuery = { __typename: 'Query', cohesion: Array<{ __typename: 'Cohesion', band: Array<number> | null, period: { __typename: 'VotePeriod', label: string, from: string, to: string, rollCalls: number }, score: { __typename: 'Score', value: number | null, n: number, reason: NoScore | null, reliability: Reliability }, assembly: { __typename: 'Score', value: number | null } }> | null };

export type VotesBehindQueryVariables = Exact<{
  a: string;
  b: string;
  over?: RollCallScope | null | undefined;
  measure?: PairMeasure | null | undefined;
  same?: boolean | null | undefined;
  first: number;
}>;


export type VotesBehindQuery = { __typename: 'Query', agreement: Array<{ __typename: 'Agreement', pairs: { __typename: 'StatePairConnection', nodes: Array<{ __typename: 'StatePair', table: Array<Array<number>>, a: { __typename: 'State', id: string, name: string } | null, b: { __typename: 'State', id: string, name: string } | null, score: { __typename: 'Score', value: number | null, n: number, measure: Measure, reason: NoScore | null, reliability: Reliability, coverage: number | null }, rollCalls: { __typename: 'RollCallConnection', totalCount: number, nodes: Array<{ __typename: 'RollCall', id: string, title: string, date: string, symbol: string | null, session: string | null }> } }> } }> | null };

export const SaidFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Said"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Statement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"stance"}},{"kind":"Field","name":{"kind":"Name","value":"certain"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"abbreviation"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"topics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<SaidFragment, unknown>;
export const SideFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Side"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Position"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"stance"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"abbreviation"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"topics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Statement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"certain"}},{"kind":"Field","name":{"kind":"Name","value":"attribution"}},{"kind":"Field","name":{"kind":"Name","value":"condition"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"post"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Vote"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"choice"}},{"kind":"Field","name":{"kind":"Name","value":"rollCall"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"date"}}]}}]}}]}}]} as unknown as DocumentNode<SideFragment, unknown>;
export const ChipLabelsDocument = {"__meta__":{"hash":"sha256:505ed0cffc7933d799c53f1fca4b90a6ab723fd9c27d47898889a547783c6a9e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ChipLabels"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"abbreviation"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"State"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Official"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Group"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Topic"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<ChipLabelsQuery, ChipLabelsQueryVariables>;
export const DatasetToCiteDocument = {"__meta__":{"hash":"sha256:8f8755c982c5679d076f7f41c2c77411b4e077d5b0d9c0b7e783df27700bbd71"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DatasetToCite"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"dataset"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"updatedOn"}},{"kind":"Field","name":{"kind":"Name","value":"coveredTo"}}]}}]}}]} as unknown as DocumentNode<DatasetToCiteQuery, DatasetToCiteQueryVariables>;
export const FindDocument = {"__meta__":{"hash":"sha256:e5789de67e68d8039bd6b03536361287ed8888ab96fac23221cb1a93e41b769c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Find"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SearchKind"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}},{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"excerpt"}},{"kind":"Field","name":{"kind":"Name","value":"marks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"abbreviation"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"State"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Official"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Group"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Topic"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Proposition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Statement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"date"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RollCall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"date"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"measured"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<FindQuery, FindQueryVariables>;
export const ActorPageDocument = {"__meta__":{"hash":"sha256:3afeecf2b787ecc4e130c7bd9ce4573a57778860ca36023b63fa47f96090e9af"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ActorPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Actor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"otherNames"}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Said"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"statementsAbout"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Said"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"abbreviation"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","alias":{"kind":"Name","value":"existed"},"name":{"kind":"Name","value":"existence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"posts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"tenures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"SINCE_DESCENDING"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"memberships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"State"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"officialName"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"existence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"posts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"tenures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"SINCE_DESCENDING"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"memberships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"abbreviation"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"votes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"15"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"choice"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"rollCall"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"date"}}]}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Official"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","alias":{"kind":"Name","value":"officialKind"},"name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"country"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tenures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"30"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"post"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"of"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Group"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"extent"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Said"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Statement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"stance"}},{"kind":"Field","name":{"kind":"Name","value":"certain"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"abbreviation"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"topics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<ActorPageQuery, ActorPageQueryVariables>;
export const ActorShiftsDocument = {"__meta__":{"hash":"sha256:d04071e5ee400453aa5ac49111a45f2504e46298d791ef1baaffcd549ab139f7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ActorShifts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"actor"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"timeline"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"actor"},"value":{"kind":"Variable","name":{"kind":"Name","value":"actor"}}},{"kind":"Argument","name":{"kind":"Name","value":"changesOnly"},"value":{"kind":"BooleanValue","value":true}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"position"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"stance"}},{"kind":"Field","name":{"kind":"Name","value":"proposition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"previous"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"stance"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ActorShiftsQuery, ActorShiftsQueryVariables>;
export const PositionPageDocument = {"__meta__":{"hash":"sha256:a59b331cc7ae710d638663030b8ae07e4248fedf2b15b0bc1c742995e2c98682"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PositionPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Statement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"stance"}},{"kind":"Field","name":{"kind":"Name","value":"condition"}},{"kind":"Field","name":{"kind":"Name","value":"certain"}},{"kind":"Field","name":{"kind":"Name","value":"attribution"}},{"kind":"Field","name":{"kind":"Name","value":"authority"}},{"kind":"Field","name":{"kind":"Name","value":"organ"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"translated"}},{"kind":"Field","name":{"kind":"Name","value":"salience"}},{"kind":"Field","name":{"kind":"Name","value":"recordedOn"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onBehalfOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reportedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"capacity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"post"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"topics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"targets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"tone"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"dissenters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"place"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"curatedRelations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"a"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Statement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"b"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Statement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}}]}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Vote"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"choice"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"stance"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"topics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rollCall"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"date"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PositionPageQuery, PositionPageQueryVariables>;
export const PropositionPageDocument = {"__meta__":{"hash":"sha256:68a9fc49b10c095121511f0fe73ae27116c1f90115b343b09bb5789725b987f9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PropositionPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"proposition"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"series"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"topics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Said"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rollCalls"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"symbol"}},{"kind":"Field","name":{"kind":"Name","value":"tally"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"yes"}},{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","name":{"kind":"Name","value":"abstain"}},{"kind":"Field","name":{"kind":"Name","value":"absent"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"linksFrom"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"strength"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"linksTo"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"strength"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Said"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Statement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"stance"}},{"kind":"Field","name":{"kind":"Name","value":"certain"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"abbreviation"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"topics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<PropositionPageQuery, PropositionPageQueryVariables>;
export const TopicPageDocument = {"__meta__":{"hash":"sha256:496e71b6b6fbeb85ad30397ea08f787422e319056189dd4f5860ec0a257b1ca6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TopicPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"topic"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"unbis"}},{"kind":"Field","name":{"kind":"Name","value":"cap"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"children"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"propositions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"30"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"stance"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"abbreviation"}}]}}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rollCalls"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"symbol"}},{"kind":"Field","name":{"kind":"Name","value":"tally"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"yes"}},{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","name":{"kind":"Name","value":"abstain"}},{"kind":"Field","name":{"kind":"Name","value":"absent"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<TopicPageQuery, TopicPageQueryVariables>;
export const RecordPageDocument = {"__meta__":{"hash":"sha256:0c1a539bcfd20c46ce850eb313d5ea7d2b06bf015c0c83fdea300662acb82fc8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RecordPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","alias":{"kind":"Name","value":"sourceKind"},"name":{"kind":"Name","value":"kind"}},{"kind":"Field","alias":{"kind":"Name","value":"published"},"name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"symbol"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Said"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Said"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"measured"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"citedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Said"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Statement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"stance"}},{"kind":"Field","name":{"kind":"Name","value":"certain"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"abbreviation"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"topics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<RecordPageQuery, RecordPageQueryVariables>;
export const CellPositionsDocument = {"__meta__":{"hash":"sha256:8321fddb9c14a709d0fc06da3df094b2f2ecafee650fae7719a4ffc318f05acd"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CellPositions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"actors"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"scope"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Scope"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"compare"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"actors"},"value":{"kind":"Variable","name":{"kind":"Name","value":"actors"}}},{"kind":"Argument","name":{"kind":"Name","value":"scope"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scope"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"proposition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"carried"}},{"kind":"Field","name":{"kind":"Name","value":"condition"}},{"kind":"Field","name":{"kind":"Name","value":"positions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"stance"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Statement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"condition"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"attribution"}},{"kind":"Field","name":{"kind":"Name","value":"certain"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"organ"}},{"kind":"Field","name":{"kind":"Name","value":"reportedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"capacity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"post"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"place"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Vote"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"choice"}},{"kind":"Field","name":{"kind":"Name","value":"rollCall"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"symbol"}}]}}]}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CellPositionsQuery, CellPositionsQueryVariables>;
export const WhatChangedDocument = {"__meta__":{"hash":"sha256:27a97292ff1ae3012969354ad7d1a8436e509c061fccd0a6b93176f6ae7bd2a3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"changed"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PartialDate"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"recorded"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"memberships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"changedSince"},"value":{"kind":"Variable","name":{"kind":"Name","value":"changed"}}},{"kind":"Argument","name":{"kind":"Name","value":"recordedSince"},"value":{"kind":"Variable","name":{"kind":"Name","value":"recorded"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"SINCE_DESCENDING"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"recordedOn"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"abbreviation"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"tenures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"changedSince"},"value":{"kind":"Variable","name":{"kind":"Name","value":"changed"}}},{"kind":"Argument","name":{"kind":"Name","value":"recordedSince"},"value":{"kind":"Variable","name":{"kind":"Name","value":"recorded"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"SINCE_DESCENDING"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"recordedOn"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"post"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"of"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"abbreviation"}}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rollCalls"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"recordedSince"},"value":{"kind":"Variable","name":{"kind":"Name","value":"recorded"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"NEWEST"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"symbol"}},{"kind":"Field","name":{"kind":"Name","value":"tally"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"yes"}},{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","name":{"kind":"Name","value":"abstain"}},{"kind":"Field","name":{"kind":"Name","value":"absent"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"recordedSince"},"value":{"kind":"Variable","name":{"kind":"Name","value":"recorded"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"NEWEST"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Said"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"asked"},"name":{"kind":"Name","value":"dataset"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"updatedOn"}},{"kind":"Field","name":{"kind":"Name","value":"coveredTo"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Said"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Statement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"stance"}},{"kind":"Field","name":{"kind":"Name","value":"certain"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"abbreviation"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"topics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<WhatChangedQuery, WhatChangedQueryVariables>;
export const ContradictingDocument = {"__meta__":{"hash":"sha256:42d1e112c7eeca0fc328f1e97f8960121ab898005ef05d822da4ad84cd401367"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Contradicting"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"between"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"and"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RelationKind"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"scope"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Scope"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"contradictions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"between"},"value":{"kind":"Variable","name":{"kind":"Name","value":"between"}}},{"kind":"Argument","name":{"kind":"Name","value":"and"},"value":{"kind":"Variable","name":{"kind":"Name","value":"and"}}},{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}}},{"kind":"Argument","name":{"kind":"Name","value":"scope"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scope"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"overlap"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"a"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Side"}}]}},{"kind":"Field","name":{"kind":"Name","value":"b"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Side"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Side"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Position"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"stance"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"abbreviation"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"topics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Statement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"certain"}},{"kind":"Field","name":{"kind":"Name","value":"attribution"}},{"kind":"Field","name":{"kind":"Name","value":"condition"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"post"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Vote"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"choice"}},{"kind":"Field","name":{"kind":"Name","value":"rollCall"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"date"}}]}}]}}]}}]} as unknown as DocumentNode<ContradictingQuery, ContradictingQueryVariables>;
export const MembersDocument = {"__meta__":{"hash":"sha256:3f9a1ab21c32920b833cd5abbd571e1f3fab34f5a301b961761b15755e8eee3d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Members"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"organisations"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"day"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"basis"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"MembershipBasis"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"overlap"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"organisations"},"value":{"kind":"Variable","name":{"kind":"Name","value":"organisations"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"day"}}},{"kind":"Argument","name":{"kind":"Name","value":"basis"},"value":{"kind":"Variable","name":{"kind":"Name","value":"basis"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"inAll"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"exactly"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"abbreviation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"states"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pairs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"a"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"abbreviation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"b"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"abbreviation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inBoth"}},{"kind":"Field","name":{"kind":"Name","value":"inEither"}},{"kind":"Field","name":{"kind":"Name","value":"jaccard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"abbreviation"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<MembersQuery, MembersQueryVariables>;
export const PositionsDocument = {"__meta__":{"hash":"sha256:1db99e6028f8fdfe2aff3ceb3f3abadc13dc7b43a7b46fc5af49bf7fe5703b7e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Positions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"actors"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"scope"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Scope"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"compare"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"actors"},"value":{"kind":"Variable","name":{"kind":"Name","value":"actors"}}},{"kind":"Argument","name":{"kind":"Name","value":"scope"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scope"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"actors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"abbreviation"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pairs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"a"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"abbreviation"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"b"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"abbreviation"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shared"}},{"kind":"Field","name":{"kind":"Name","value":"same"}},{"kind":"Field","name":{"kind":"Name","value":"opposed"}},{"kind":"Field","name":{"kind":"Name","value":"different"}},{"kind":"Field","name":{"kind":"Name","value":"mixed"}},{"kind":"Field","name":{"kind":"Name","value":"stale"}},{"kind":"Field","name":{"kind":"Name","value":"parallel"}},{"kind":"Field","name":{"kind":"Name","value":"score"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"reliability"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"opposed"},"name":{"kind":"Name","value":"rows"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"verdicts"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"OPPOSED"}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"differing"},"name":{"kind":"Name","value":"rows"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"verdicts"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"DIFFERING"}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"agreed"},"name":{"kind":"Name","value":"rows"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"verdicts"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"AGREED"}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"proposition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"appliesTo"}},{"kind":"Field","name":{"kind":"Name","value":"topics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"stale"}},{"kind":"Field","name":{"kind":"Name","value":"condition"}},{"kind":"Field","name":{"kind":"Name","value":"empty"}},{"kind":"Field","name":{"kind":"Name","value":"carried"}},{"kind":"Field","name":{"kind":"Name","value":"deciding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"date"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PositionsQuery, PositionsQueryVariables>;
export const WordAgainstDeedDocument = {"__meta__":{"hash":"sha256:8fef60390f2b69e8fc3eb6ec481d190ed9355bebf5e90d7a15cba0abe0b05699"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WordAgainstDeed"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"organisation"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"scope"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Scope"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"wordsAndDeeds"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"organisation"},"value":{"kind":"Variable","name":{"kind":"Name","value":"organisation"}}},{"kind":"Argument","name":{"kind":"Name","value":"scope"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scope"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"proposition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"topics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"declared"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"stale"}},{"kind":"Field","name":{"kind":"Name","value":"condition"}},{"kind":"Field","name":{"kind":"Name","value":"deciding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"date"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"departures"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"departedOnly"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"said"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"deciding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"date"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"voted"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"carried"}},{"kind":"Field","name":{"kind":"Name","value":"deciding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Vote"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"choice"}},{"kind":"Field","name":{"kind":"Name","value":"rollCall"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"symbol"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WordAgainstDeedQuery, WordAgainstDeedQueryVariables>;
export const RollCallPageDocument = {"__meta__":{"hash":"sha256:67877d10292e07357c89766bb7e368cd99840167bfc0285f7850b8cf94100d03"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RollCallPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rollCall"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"session"}},{"kind":"Field","name":{"kind":"Name","value":"symbol"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"adopted"}},{"kind":"Field","name":{"kind":"Name","value":"adoption"}},{"kind":"Field","name":{"kind":"Name","value":"votedOn"}},{"kind":"Field","name":{"kind":"Name","value":"important"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"yes"}},{"kind":"Field","name":{"kind":"Name","value":"body"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"series"}}]}},{"kind":"Field","name":{"kind":"Name","value":"topics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"yes"}},{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","name":{"kind":"Name","value":"abstain"}},{"kind":"Field","name":{"kind":"Name","value":"absent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tally"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"yes"}},{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","name":{"kind":"Name","value":"abstain"}},{"kind":"Field","name":{"kind":"Name","value":"absent"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"start"},"name":{"kind":"Name","value":"votes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"choice"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"State"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"region"}}]}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"end"},"name":{"kind":"Name","value":"votes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"choice"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"State"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"region"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"absent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"region"}}]}},{"kind":"Field","name":{"kind":"Name","value":"previous"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"tally"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"yes"}},{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","name":{"kind":"Name","value":"abstain"}},{"kind":"Field","name":{"kind":"Name","value":"absent"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"moved"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"state"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RollCallPageQuery, RollCallPageQueryVariables>;
export const RollCallSeriesDocument = {"__meta__":{"hash":"sha256:aa35886134459c37dea3c46d449c3f8c5912e1d5d3567fbec84629716b1a0a0f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RollCallSeries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"proposition"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rollCalls"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"propositions"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"proposition"}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"NEWEST"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"symbol"}},{"kind":"Field","name":{"kind":"Name","value":"session"}},{"kind":"Field","name":{"kind":"Name","value":"votedOn"}},{"kind":"Field","name":{"kind":"Name","value":"tally"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"yes"}},{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","name":{"kind":"Name","value":"abstain"}},{"kind":"Field","name":{"kind":"Name","value":"absent"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RollCallSeriesQuery, RollCallSeriesQueryVariables>;
export const RollCallListDocument = {"__meta__":{"hash":"sha256:4ff250be6d5714b16ce4c544557ee24c66a6aca46bbb74dc470f29dbfe7c80c5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RollCallList"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"topics"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PartialDate"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PartialDate"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rollCalls"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"topics"},"value":{"kind":"Variable","name":{"kind":"Name","value":"topics"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"NEWEST"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"symbol"}},{"kind":"Field","name":{"kind":"Name","value":"session"}},{"kind":"Field","name":{"kind":"Name","value":"votedOn"}},{"kind":"Field","name":{"kind":"Name","value":"adopted"}},{"kind":"Field","name":{"kind":"Name","value":"tally"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"yes"}},{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","name":{"kind":"Name","value":"abstain"}},{"kind":"Field","name":{"kind":"Name","value":"absent"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RollCallListQuery, RollCallListQueryVariables>;
export const StartPositionsDocument = {"__meta__":{"hash":"sha256:8e05a3a03f0494aa78fcf3826deeadda854ddd1bcdb15b971a222cbb4dd43752"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StartPositions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"proposition"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"StringValue","value":"sco-is-priority-partner","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"OLDEST"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"stance"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"certain"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<StartPositionsQuery, StartPositionsQueryVariables>;
export const StartVoteDocument = {"__meta__":{"hash":"sha256:ea2bb413ef996dced90e2475336219926fb8feb336384ba79b215cf44f667e87"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StartVote"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rollCalls"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"StringValue","value":"2014-03-27","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"StringValue","value":"2014-03-27","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"symbol"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"tally"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"yes"}},{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","name":{"kind":"Name","value":"abstain"}},{"kind":"Field","name":{"kind":"Name","value":"absent"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"start"},"name":{"kind":"Name","value":"votes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"choice"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"end"},"name":{"kind":"Name","value":"votes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"choice"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"absent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<StartVoteQuery, StartVoteQueryVariables>;
export const StartPairDocument = {"__meta__":{"hash":"sha256:721a66a001615d98e287e53e1bdcf7097c2ba94e2c3d0e8e58021d12e65f4e50"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StartPair"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"agreement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"voters"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"states"},"value":{"kind":"ListValue","values":[{"kind":"StringValue","value":"ARM","block":false}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"with"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"states"},"value":{"kind":"ListValue","values":[{"kind":"StringValue","value":"RUS","block":false}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"over"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"from"},"value":{"kind":"StringValue","value":"1992","block":false}}]}},{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"EnumValue","value":"YEAR"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"matrix"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"columns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"values"}},{"kind":"Field","name":{"kind":"Name","value":"n"}}]}}]}}]}}]} as unknown as DocumentNode<StartPairQuery, StartPairQueryVariables>;
export const StartContradictionsDocument = {"__meta__":{"hash":"sha256:d82485063b76b6f720ae3895608a88e83b227a660eb48104ffebd5fc55edcf1c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StartContradictions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"contradictions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"between"},"value":{"kind":"ListValue","values":[{"kind":"StringValue","value":"nato","block":false},{"kind":"StringValue","value":"csto","block":false}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"a"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"proposition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"topics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<StartContradictionsQuery, StartContradictionsQueryVariables>;
export const StartMembersDocument = {"__meta__":{"hash":"sha256:1606dc714ffc531fe0c339ce37edf63b38ca00401173431d421c0d17ac606ada"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StartMembers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"overlap"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"organisations"},"value":{"kind":"ListValue","values":[{"kind":"StringValue","value":"cis","block":false},{"kind":"StringValue","value":"osce","block":false},{"kind":"StringValue","value":"csto","block":false}]}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"StringValue","value":"2010-01-01","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"exactly"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"states"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<StartMembersQuery, StartMembersQueryVariables>;
export const StartChangesDocument = {"__meta__":{"hash":"sha256:ff15d8927b389df2af785929f97eb9f67fd9b1672daebe842d5cb3e9571a9cd0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StartChanges"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"since"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PartialDate"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"memberships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"changedSince"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tenures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"changedSince"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rollCalls"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<StartChangesQuery, StartChangesQueryVariables>;
export const VotesMatrixDocument = {"__meta__":{"hash":"sha256:a888a278e3bab5723a3c2a7a880471166717a9b170e530932695f15f4fc83c6e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"VotesMatrix"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"voters"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Voters"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"with"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Voters"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"over"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"RollCallScope"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"measure"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PairMeasure"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"absence"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Absence"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"agreement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"voters"},"value":{"kind":"Variable","name":{"kind":"Name","value":"voters"}}},{"kind":"Argument","name":{"kind":"Name","value":"with"},"value":{"kind":"Variable","name":{"kind":"Name","value":"with"}}},{"kind":"Argument","name":{"kind":"Name","value":"over"},"value":{"kind":"Variable","name":{"kind":"Name","value":"over"}}},{"kind":"Argument","name":{"kind":"Name","value":"measure"},"value":{"kind":"Variable","name":{"kind":"Name","value":"measure"}}},{"kind":"Argument","name":{"kind":"Name","value":"absence"},"value":{"kind":"Variable","name":{"kind":"Name","value":"absence"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"rollCalls"}}]}},{"kind":"Field","name":{"kind":"Name","value":"matrix"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"columns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"values"}},{"kind":"Field","name":{"kind":"Name","value":"n"}}]}}]}}]}}]} as unknown as DocumentNode<VotesMatrixQuery, VotesMatrixQueryVariables>;
export const VotesOverTimeDocument = {"__meta__":{"hash":"sha256:9ecd86a02550ce78b858871c64aefd058331df9437ae3e740bfbf8264705b743"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"VotesOverTime"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"voters"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Voters"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"with"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Voters"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"over"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"RollCallScope"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"measure"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PairMeasure"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"by"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"agreement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"voters"},"value":{"kind":"Variable","name":{"kind":"Name","value":"voters"}}},{"kind":"Argument","name":{"kind":"Name","value":"with"},"value":{"kind":"Variable","name":{"kind":"Name","value":"with"}}},{"kind":"Argument","name":{"kind":"Name","value":"over"},"value":{"kind":"Variable","name":{"kind":"Name","value":"over"}}},{"kind":"Argument","name":{"kind":"Name","value":"measure"},"value":{"kind":"Variable","name":{"kind":"Name","value":"measure"}}},{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"by"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"rollCalls"}}]}},{"kind":"Field","name":{"kind":"Name","value":"matrix"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"columns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"values"}},{"kind":"Field","name":{"kind":"Name","value":"n"}}]}}]}}]}}]} as unknown as DocumentNode<VotesOverTimeQuery, VotesOverTimeQueryVariables>;
export const CohesionOverTimeDocument = {"__meta__":{"hash":"sha256:e470d8f774f8d685ec323796f1d18235a99fb18db398cbc548ea437c24e66c7a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CohesionOverTime"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"voters"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Voters"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"over"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"RollCallScope"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"measure"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"GroupMeasure"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"by"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cohesion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"voters"},"value":{"kind":"Variable","name":{"kind":"Name","value":"voters"}}},{"kind":"Argument","name":{"kind":"Name","value":"over"},"value":{"kind":"Variable","name":{"kind":"Name","value":"over"}}},{"kind":"Argument","name":{"kind":"Name","value":"measure"},"value":{"kind":"Variable","name":{"kind":"Name","value":"measure"}}},{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"by"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"rollCalls"}}]}},{"kind":"Field","name":{"kind":"Name","value":"score"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"reliability"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assembly"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"band"}}]}}]}}]} as unknown as DocumentNode<CohesionOverTimeQuery, CohesionOverTimeQueryVariables>;
export const VotesBehindDocument = {"__meta__":{"hash":"sha256:299d9a95b4ecf6d58e613ce9f6520fd16a43a1d9b93575da036362551dc28fe8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"VotesBehind"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"a"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"b"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"over"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"RollCallScope"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"measure"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PairMeasure"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"same"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"agreement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"voters"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"states"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"a"}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"with"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"states"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"b"}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"over"},"value":{"kind":"Variable","name":{"kind":"Name","value":"over"}}},{"kind":"Argument","name":{"kind":"Name","value":"measure"},"value":{"kind":"Variable","name":{"kind":"Name","value":"measure"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"pairs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"a"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"b"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"score"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"reliability"}},{"kind":"Field","name":{"kind":"Name","value":"coverage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"table"}},{"kind":"Field","name":{"kind":"Name","value":"rollCalls"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"same"},"value":{"kind":"Variable","name":{"kind":"Name","value":"same"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"symbol"}},{"kind":"Field","name":{"kind":"Name","value":"session"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<VotesBehindQuery, VotesBehindQueryVariables>;