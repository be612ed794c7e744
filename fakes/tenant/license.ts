/** One subscribed SKU with its service plans, by Microsoft's published ids. */
export interface Sku {
  readonly skuId: string
  readonly skuPartNumber: string
  readonly plans: readonly ServicePlan[]
  enabled: number
  suspended: number
  warning: number
  capabilityStatus: 'Enabled' | 'Warning' | 'Suspended' | 'Deleted' | 'LockedOut'
}

export interface ServicePlan {
  readonly id: string
  readonly name: string
  /** `assignedPlans[].service`: the workload that acts on the plan, e.g. `exchange`. */
  readonly service: string
}
