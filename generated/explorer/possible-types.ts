
      export type PossibleTypesResultData = {
  "possibleTypes": {
    "Actor": [
      "Group",
      "Official",
      "Organisation",
      "State"
    ],
    "Node": [
      "Event",
      "Figure",
      "Group",
      "Membership",
      "Official",
      "Organisation",
      "Post",
      "Proposition",
      "PropositionLink",
      "Relation",
      "RollCall",
      "Source",
      "State",
      "Statement",
      "Tenure",
      "Topic",
      "Vote"
    ],
    "Position": [
      "Statement",
      "Vote"
    ],
    "SearchItem": [
      "Event",
      "Figure",
      "Group",
      "Official",
      "Organisation",
      "Proposition",
      "RollCall",
      "Source",
      "State",
      "Statement",
      "Topic"
    ]
  }
};
      const result: PossibleTypesResultData = {
  "possibleTypes": {
    "Actor": [
      "Group",
      "Official",
      "Organisation",
      "State"
    ],
    "Node": [
      "Event",
      "Figure",
      "Group",
      "Membership",
      "Official",
      "Organisation",
      "Post",
      "Proposition",
      "PropositionLink",
      "Relation",
      "RollCall",
      "Source",
      "State",
      "Statement",
      "Tenure",
      "Topic",
      "Vote"
    ],
    "Position": [
      "Statement",
      "Vote"
    ],
    "SearchItem": [
      "Event",
      "Figure",
      "Group",
      "Official",
      "Organisation",
      "Proposition",
      "RollCall",
      "Source",
      "State",
      "Statement",
      "Topic"
    ]
  }
};
      export default result;
    