/**
 * Subjects of roll calls of which the files have only what the President said. Most were on parts of texts that were then adopted without
 * a vote, so that no record of votes has their titles: these are the titles of the resolutions, or what is known of the subject.
 */

const known: Readonly<Record<string, readonly number[]>> = {
  'Effective implementation of international instruments on human rights, including reporting obligations under international instruments on human rights':
    [6028, 6047],
  'Office of the United Nations High Commissioner for Refugees': [5672],
  'Effects of the use of depleted uranium in armaments': [5676],
  'Report of the International Atomic Energy Agency': [5684, 5692],
  'The girl child': [5689, 5708],
  'Financing of the United Nations Interim Force in Lebanon': [5690, 5805],
  'International Convention on the Elimination of All Forms of Racial Discrimination': [5709],
  'Question of enforced or involuntary disappearances': [5717],
  'Safety and security of humanitarian personnel and protection of United Nations personnel': [5730, 5751, 5968, 5969, 6003],
  'Implementation of the United Nations Convention to Combat Desertification in Those Countries Experiencing Serious Drought and/or Desertification, Particularly in Africa':
    [5737, 5770, 5818],
  'Protection of global climate for present and future generations of mankind': [5738, 5767, 5812],
  Commodities: [5752],
  'Promoting an integrated management approach to the Caribbean Sea area in the context of sustainable development': [5753],
  'Third United Nations Conference on the Least Developed Countries': [5775],
  'Situation of human rights in the Islamic Republic of Iran': [5815],
  'International cooperation in the peaceful uses of outer space': [5819],
  'Special subjects relating to the proposed programme budget for the biennium 2008-2009': [5822],
  'Questions relating to the programme budget for the biennium 2008-2009': [5845],
  'Establishment of a nuclear-weapon-free zone in the region of the Middle East': [5848],
  'The role of diamonds in fuelling conflict': [5862],
  'Special subjects relating to the proposed programme budget for the biennium 2010-2011': [5864],
  'Bilateral reductions of strategic nuclear arms and the new framework for strategic relations': [5871],
  'Consolidation of peace through practical disarmament measures': [5873],
  'Report of the Conference on Disarmament': [5879, 5880],
  'Terrorist attacks on internationally protected persons': [5889, 5890],
  'Special subjects relating to the proposed programme budget for the biennium 2012-2013': [5917],
  'Decreasing the operational readiness of nuclear weapons systems': [5924],
  'The arms trade treaty': [5935, 5936],
  'Questions relating to the programme budget for the biennium 2012-2013': [5939],
  'Women, disarmament, non-proliferation and arms control': [5955],
  'Trafficking in women and girls': [5970],
  'Rights of the child': [5972],
  'Quadrennial comprehensive policy review of operational activities for development of the United Nations system': [5973],
  'Promotion of interreligious and intercultural dialogue, understanding and cooperation for peace': [5974],
  'Special subjects relating to the programme budget for the biennium 2016-2017': [5976, 5977, 5978],
  'Torture and other cruel, inhuman or degrading treatment or punishment': [6004, 6005],
  'Protection of and assistance to internally displaced persons': [6007],
  'Special subjects relating to the proposed programme budget for the biennium 2018-2019': [6010],
};

const byNumber = new Map(Object.entries(known).flatMap(([subject, numbers]) => numbers.map((number) => [number, subject] as const)));

/** The subject of a roll call by its number; null for all others. */
export function subjectOf(rcid: number): string | null {
  return byNumber.get(rcid) ?? null;
}
