/** The organisations subgraph's loaders: what the snapshot has read already, and one statement for each batch of the rest. */
import type { Actor } from '../domain/actors.ts';
import { typeOf } from '../graph/identities.ts';
import { list, listBy, lookUp } from '../graph/lists.ts';
import { type RequestContext, type Soon, soon } from '../graph/request.ts';
import type { Snapshot } from '../store/snapshot.ts';

const organisationQueries = (snapshot: Snapshot) => snapshot.organisations.organisations;
const stateQueries = (snapshot: Snapshot) => snapshot.organisations.states;
const officialQueries = (snapshot: Snapshot) => snapshot.organisations.officials;
const groupQueries = (snapshot: Snapshot) => snapshot.organisations.groups;
const membershipQueries = (snapshot: Snapshot) => snapshot.organisations.memberships;
const postQueries = (snapshot: Snapshot) => snapshot.organisations.posts;
const tenureQueries = (snapshot: Snapshot) => snapshot.organisations.tenures;

// Look-ups

export const organisationById = lookUp(organisationQueries);
export const stateById = lookUp(stateQueries);
export const officialById = lookUp(officialQueries);
export const groupById = lookUp(groupQueries);
export const membershipById = lookUp(membershipQueries);
export const postById = lookUp(postQueries);
export const tenureById = lookUp(tenureQueries);

/** An actor of whatever type; null if no actor has the id. */
export function actorById(context: RequestContext, id: string): Soon<Actor | null> {
  return soon(typeOf(context).load(id), (type): Soon<Actor | null> => {
    switch (type) {
      case 'Organisation':
        return organisationById(context).load(id);
      case 'State':
        return stateById(context).load(id);
      case 'Official':
        return officialById(context).load(id);
      case 'Group':
        return groupById(context).load(id);
      default:
        return null;
    }
  });
}

// Lists

export const organisations = list(organisationQueries, 'NAME');
export const states = list(stateQueries, 'NAME');
export const officials = list(officialQueries, 'NAME');
export const groups = list(groupQueries, 'NAME');
export const memberships = list(membershipQueries, 'SINCE');
export const posts = list(postQueries, 'TITLE');
export const tenures = list(tenureQueries, 'SINCE');

// Lists of a parent

export const organsOf = listBy(organisationQueries, 'parent', 'NAME');
export const membershipsOfOrganisation = listBy(membershipQueries, 'organisation', 'SINCE');
export const membershipsOfState = listBy(membershipQueries, 'state', 'SINCE');
export const officialsOfState = listBy(officialQueries, 'country', 'NAME');
export const officialsOfOrganisation = listBy(officialQueries, 'affiliation', 'NAME');
export const groupsOfMembers = listBy(groupQueries, 'membersOf', 'NAME');
export const postsOf = listBy(postQueries, 'of', 'TITLE');
export const tenuresOfPost = listBy(tenureQueries, 'post', 'SINCE');
export const tenuresOfHolder = listBy(tenureQueries, 'holder', 'SINCE');
