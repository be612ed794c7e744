<#
.SYNOPSIS
  Counts for wavegate what lies in the OneDrives of the wave: items, longest path, files that SharePoint cannot decrypt.
.DESCRIPTION
  These take a question for every folder or file, so wavegate does not ask them itself. Sign in as an app of its own with
  Files.Read.All (Connect-MgGraph -ClientId … -CertificateThumbprint …), not as the one that reads for wavegate, which may not read
  what people wrote, and never as a person: in the target, a person's question would make
  the OneDrive that is not there yet. Run it in the source shortly before the prestage and cutover gates, in the target before
  the close gate, and put the file into the folder that 'exports' of the configuration names. It only reads.
.PARAMETER MapPath
  The identity map; its column sourceUpn or targetUpn names the owners.
.EXAMPLE
  ./onedrive-content.ps1 -TenantId 00000000-0000-0000-0000-000000000000 -Side source -MapPath users.csv -Folder ./exports
#>
#Requires -Version 5.1
#Requires -Modules Microsoft.Graph.Authentication
param(
  [Parameter(Mandatory)] [guid] $TenantId,
  [Parameter(Mandatory)] [ValidateSet('source', 'target')] [string] $Side,
  [Parameter(Mandatory)] [string] $MapPath,
  [Parameter(Mandatory)] [string] $Folder
)
$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest

$context = Get-MgContext
if (-not $context) { throw 'Nobody is signed in: run Connect-MgGraph with the certificate of an app first.' }
if ("$($context.AuthType)" -ne 'AppOnly') { throw 'A person is signed in. Only an app may ask: Connect-MgGraph with a certificate.' }
if ([guid] $context.TenantId -ne $TenantId) { throw "Signed in to $($context.TenantId), not to $TenantId." }

# Labels are extracted from these; the service refuses the others.
$labelled = '.docx', '.docm', '.dotx', '.dotm', '.xlsx', '.xlsm', '.xlsb', '.xltx', '.pptx', '.pptm', '.ppsx', '.potx', '.pdf'
# https://learn.microsoft.com/en-us/graph/api/driveitem-extractsensitivitylabels
$closed = 'fileDoubleKeyEncrypted|fileDecryptionNotSupported'

function Test-Protected([string] $DriveId, [string] $ItemId) {
  $extract = "https://graph.microsoft.com/v1.0/drives/$DriveId/items/$ItemId/extractSensitivityLabels"
  try {
    Invoke-MgGraphRequest -Method POST -Uri $extract | Out-Null
    return $false
  } catch {
    if ("$($_.ErrorDetails) $_" -match $closed) { return $true }
    throw
  }
}

function Measure-Drive([string] $Owner) {
  $user = [uri]::EscapeDataString($Owner)
  try {
    $drive = Invoke-MgGraphRequest -Uri "https://graph.microsoft.com/v1.0/users/$user/drive?`$select=id,webUrl" -OutputType PSObject
  } catch {
    if ("$($_.ErrorDetails) $_" -match 'ResourceNotFound|itemNotFound|mysite not found' -and "$($_.ErrorDetails) $_" -notmatch 'Request_ResourceNotFound') { return $null }
    throw
  }
  $site = $drive.webUrl.Substring(0, $drive.webUrl.LastIndexOf('/'))
  $library = [uri]::UnescapeDataString($drive.webUrl.Substring($site.Length)).Length
  # Addresses of Office files are those of their viewer, so paths are put together from names; a page may name a child before its parent.
  $known = @{}; $nodes = [System.Collections.Generic.List[object]]::new()
  $items = 0; $protected = 0
  $next = "https://graph.microsoft.com/v1.0/drives/$($drive.id)/root/delta?`$select=id,name,parentReference,file,root,deleted"
  while ($next) {
    $page = Invoke-MgGraphRequest -Uri $next -OutputType HashTable
    foreach ($item in $page.value) {
      if ($item.ContainsKey('deleted')) { continue }
      if ($item.ContainsKey('root')) { $known[$item.id] = $library; continue }
      $items++
      $nodes.Add(@($item.id, $item.parentReference.id, $item.name.Length))
      if ($item.ContainsKey('file') -and $labelled -contains [System.IO.Path]::GetExtension($item.name).ToLowerInvariant()) {
        if (Test-Protected $drive.id $item.id) { $protected++ }
      }
    }
    $next = $page['@odata.nextLink']
  }
  while ($nodes.Count -gt 0) {
    $waiting = [System.Collections.Generic.List[object]]::new()
    foreach ($node in $nodes) {
      if ($known.ContainsKey($node[1])) { $known[$node[0]] = $known[$node[1]] + 1 + $node[2] } else { $waiting.Add($node) }
    }
    if ($waiting.Count -eq $nodes.Count) { throw "The OneDrive of $Owner has items whose folder was not listed; run again." }
    $nodes = $waiting
  }
  $longest = [int] ($known.Values | Measure-Object -Maximum).Maximum
  return [ordered]@{ owner = $Owner; url = $site; items = $items; longestPath = $longest; protectedFiles = $protected }
}

# Without a culture, a machine may write other digits, another calendar or dots for colons.
$exportedAt = [DateTime]::UtcNow.ToString('yyyy-MM-ddTHH:mm:ssZ', [cultureinfo]::InvariantCulture)
$column = if ($Side -eq 'source') { 'sourceUpn' } else { 'targetUpn' }
# The map as wavegate takes it: with commas, semicolons or tabs, perhaps below Excel's line about its separator; an apostrophe may mark a
# value that a spreadsheet would compute.
$rows = @(Get-Content -LiteralPath $MapPath -Encoding utf8 | Where-Object { $_.Trim() })
if ($rows.Count -eq 0) { throw "The identity map '$MapPath' is empty." }
if ($rows[0] -match '^"?sep=(.)"?$') { $delimiter = [char] $Matches[1]; $rows = @($rows | Select-Object -Skip 1) }
else { $delimiter = [char] (',', ';', "`t" | Sort-Object { $rows[0].Split([char] $_).Count } -Descending | Select-Object -First 1) }
$owners = @($rows | ConvertFrom-Csv -Delimiter $delimiter | ForEach-Object { $_.$column.Trim() -replace "^'(?=[=+\-@])", '' } | Where-Object { $_ })
if ($owners.Count -eq 0) { throw "The identity map '$MapPath' names nobody in the column $column." }

$header = [ordered]@{ format = 1; kind = 'onedrive-content'; tenantId = "$TenantId"; exportedAt = $exportedAt }
$lines = [System.Collections.Generic.List[string]]::new()
$lines.Add((ConvertTo-Json -InputObject $header -Compress))
foreach ($owner in $owners) {
  $row = Measure-Drive $owner
  if ($row) { $lines.Add((ConvertTo-Json -InputObject $row -Compress)) }
}
$count = $lines.Count - 1

# The digest is of every byte before the last line: UTF-8 without a mark, lines ended by a line feed.
$content = ($lines -join "`n") + "`n"
$bytes = [System.Text.UTF8Encoding]::new($false).GetBytes($content)
$digest = [System.BitConverter]::ToString([System.Security.Cryptography.SHA256]::Create().ComputeHash($bytes)).Replace('-', '').ToLowerInvariant()
$footer = ConvertTo-Json -InputObject ([ordered]@{ rows = $count; sha256 = $digest }) -Compress

$path = Join-Path (Resolve-Path -LiteralPath $Folder).ProviderPath "onedrive-content.$("$TenantId".ToLowerInvariant()).ndjson"
[System.IO.File]::WriteAllText($path, "$content$footer`n", [System.Text.UTF8Encoding]::new($false))
Write-Output "$count OneDrives written to $path"
