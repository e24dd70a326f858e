import type { MessageId } from '@chorsu/i18n';
import type { Role } from '../parts/session/me.graphql.ts';
import type { IconName } from './shell/icon.tsx';

export interface SectionEntry {
  readonly to: string;
  readonly label: MessageId;
  readonly icon: IconName;
  /** Roles that find it in the rail; everybody when absent. What one may do there is decided by the server. */
  readonly roles?: readonly Role[];
  /** Stands behind "More" in the bar of a phone where not all fit: its name is too long for a fifth of it in some language. */
  readonly isLong?: true;
}

/** The rail, from top to bottom. An entry shows as soon as its route stands in the router. */
export const sections: readonly SectionEntry[] = [
  { to: '/', label: 'app.section.home', icon: 'home' },
  {
    to: '/assessments',
    label: 'app.section.assessments',
    icon: 'form',
    roles: ['focalPoint', 'deputy', 'teamMember', 'facilitator', 'expert'],
  },
  {
    to: '/compare',
    label: 'app.section.compare',
    icon: 'chart',
    roles: ['focalPoint', 'deputy', 'secretariat', 'analyst', 'observer'],
  },
  { to: '/profile', label: 'insights.profile', icon: 'chart', roles: ['teamMember'] },
  { to: '/sharing', label: 'app.section.sharing', icon: 'shield', roles: ['focalPoint', 'deputy'] },
  {
    to: '/cycles',
    label: 'app.section.cycles',
    icon: 'cycle',
    roles: ['secretariat', 'administrator', 'analyst', 'focalPoint', 'deputy', 'designer'],
  },
  {
    to: '/questionnaires',
    isLong: true,
    label: 'app.section.questionnaires',
    icon: 'list',
    roles: ['designer', 'administrator', 'secretariat', 'analyst', 'focalPoint', 'deputy'],
  },
  {
    to: '/members',
    label: 'app.section.members',
    icon: 'people',
    roles: ['focalPoint', 'deputy', 'secretariat', 'administrator'],
  },
  {
    to: '/organisations',
    isLong: true,
    label: 'app.section.organisations',
    icon: 'tree',
    roles: ['administrator', 'secretariat', 'focalPoint'],
  },
  {
    to: '/administration',
    isLong: true,
    label: 'app.section.administration',
    icon: 'tool',
    roles: ['administrator'],
  },
];
