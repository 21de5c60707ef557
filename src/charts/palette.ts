/** The colours of a theme (design.md): ink on paper, one vermilion for what needs correcting. */
export interface Palette {
  readonly paper: string;
  readonly surface: string;
  readonly ink: string;
  readonly secondary: string;
  readonly hairline: string;
  readonly accent: string;
  readonly vermilion: string;
  /** By category, state, or form of target: blue what is measured, plum and brown what is not. */
  readonly marks: Readonly<Record<string, string>>;
}

export const LIGHT: Palette = {
  paper: '#FBFAF7',
  surface: '#FFFFFF',
  ink: '#1F2328',
  secondary: '#5B6169',
  hairline: '#E4E1DA',
  accent: '#27496D',
  vermilion: '#B7351C',
  marks: {
    recurring: '#27496D',
    one_off: '#B0812A',
    special: '#3C7A6B',
    other: '#7A5478',
    several: '#96644F',
    unstated: '#8A8F96',
    given: '#27496D',
    misplaced: '#DCE6F0',
    untargeted: '#B0812A',
    none: '#5B6169',
    blank: '#8A8F96',
    absent: '#FFFFFF',
    full: '#27496D',
    numeric: '#4A78A8',
    bounded: '#6C93BE',
    sized: '#3C7A6B',
    unsized: '#7A5478',
    direction: '#A07F9E',
    text: '#96644F',
  },
};

export const DARK: Palette = {
  paper: '#14171A',
  surface: '#1B1F24',
  ink: '#E8E6E1',
  secondary: '#A0A6AD',
  hairline: '#2E343B',
  accent: '#7FA6CF',
  vermilion: '#E8715A',
  marks: {
    recurring: '#7FA6CF',
    one_off: '#D0A04E',
    special: '#6FB09F',
    other: '#B38DB0',
    several: '#C4937D',
    unstated: '#9AA0A8',
    given: '#7FA6CF',
    misplaced: '#2B3B4E',
    untargeted: '#D0A04E',
    none: '#A0A6AD',
    blank: '#858B93',
    absent: '#1B1F24',
    full: '#7FA6CF',
    numeric: '#5F8DBF',
    bounded: '#A9C4E0',
    sized: '#6FB09F',
    unsized: '#B38DB0',
    direction: '#D2B5D0',
    text: '#C4937D',
  },
};
