<#
.SYNOPSIS
  Writes every invited account of an other tenant of the organization for wavegate.
.DESCRIPTION
  wavegate signs in to the source and the target only. Run this with an account of the other tenant that may read users
  (User.Read.All), and put the file into the folder that 'exports' of the configuration names. It only reads.
.EXAMPLE
  ./other-tenant-members.ps1 -TenantId 00000000-0000-0000-0000-000000000000 -Folder ./exports
#>
#Requires -Version 5.1
#Requires -Modules Microsoft.Graph.Authentication, Microsoft.Graph.Users
param(
  [Parameter(Mandatory)] [guid] $TenantId,
  [Parameter(Mandatory)] [string] $Folder
)
$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest

Connect-MgGraph -TenantId $TenantId -Scopes 'User.Read.All' -NoWelcome
$context = Get-MgContext
if ([guid] $context.TenantId -ne $TenantId) { throw "Signed in to $($context.TenantId), not to $TenantId." }

# Without a culture, a machine may write other digits, another calendar or dots for colons.
$exportedAt = [DateTime]::UtcNow.ToString('yyyy-MM-ddTHH:mm:ssZ', [cultureinfo]::InvariantCulture)
$properties = 'id', 'userPrincipalName', 'userType', 'mail', 'otherMails'
$users = @(Get-MgUser -All -PageSize 999 -Filter "creationType eq 'Invitation'" -Property $properties)

$header = [ordered]@{ format = 1; kind = 'other-tenant-members'; tenantId = "$TenantId"; exportedAt = $exportedAt }
$lines = [System.Collections.Generic.List[string]]::new()
$lines.Add((ConvertTo-Json -InputObject $header -Compress))
foreach ($user in $users) {
  $row = [ordered]@{
    id = $user.Id; userPrincipalName = $user.UserPrincipalName; userType = $user.UserType
    mail = $user.Mail; otherMails = @($user.OtherMails | Where-Object { $_ })
  }
  $lines.Add((ConvertTo-Json -InputObject $row -Compress -Depth 3))
}

# The digest is of every byte before the last line: UTF-8 without a mark, lines ended by a line feed.
$content = ($lines -join "`n") + "`n"
$bytes = [System.Text.UTF8Encoding]::new($false).GetBytes($content)
$digest = [System.BitConverter]::ToString([System.Security.Cryptography.SHA256]::Create().ComputeHash($bytes)).Replace('-', '').ToLowerInvariant()
$footer = ConvertTo-Json -InputObject ([ordered]@{ rows = $users.Count; sha256 = $digest }) -Compress

$path = Join-Path (Resolve-Path -LiteralPath $Folder).ProviderPath "other-tenant-members.$("$TenantId".ToLowerInvariant()).ndjson"
[System.IO.File]::WriteAllText($path, "$content$footer`n", [System.Text.UTF8Encoding]::new($false))
Write-Output "$($users.Count) accounts written to $path"
