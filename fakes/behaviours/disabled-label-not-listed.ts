import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'disabled-label-not-listed',
  claim: 'A label that is off is not published, so that Graph does not list it; the compliance service does.',
  evidence: 'assumed',
  source: 'https://learn.microsoft.com/en-us/purview/sensitivity-labels',
  on: 'labels.read-asked',
  happen(_world, { shown }) {
    for (const label of shown) if (!label.isEnabled) shown.delete(label)
  },
})
