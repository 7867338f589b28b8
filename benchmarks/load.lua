-- wrk -s load.lua URL -- read|write|miss TARGETS
-- read: a random one of 200 banks. write: another text for a random one of 200 wordings. miss: only banks that no cache holds.
local counter, bad = 0, 0
local threads = {}
function setup(thread) table.insert(threads, thread) end

function init(args)
  mode = args[1]
  targets = {}
  for line in io.lines(args[2]) do
    local profile, entry, wording = line:match("(%S+) (%S+) (%S+)")
    targets[#targets + 1] = { profile = profile, entry = entry, wording = wording }
  end
  math.randomseed(os.time())
  text = string.rep("Led the settlement of forty ledgers across nine regions without a minute of downtime. ", 8)
  headers = { ["Content-Type"] = "application/json" }
  bad = 0
end

function request()
  if mode == "miss" then -- in turn through 1,000 banks of 80 kB: the cache holds 400 and drops the least recently used, so each is gone when it comes round
    counter = counter % #targets + 1
    return wrk.format("GET", "/api/skill-bank/" .. targets[counter].profile)
  end
  local target = targets[math.random(200)]
  if mode == "write" then
    counter = counter + 1
    local path = "/api/skill-bank/" .. target.profile .. "/experience/" .. target.entry .. "/content/" .. target.wording
    return wrk.format("PUT", path, headers, '{"content":"' .. counter .. math.random(1e9) .. " " .. text .. '"}')
  end
  return wrk.format("GET", "/api/skill-bank/" .. target.profile)
end

function response(status) if status < 200 or status > 299 then bad = bad + 1 end end

function done()
  local total = 0
  for _, thread in ipairs(threads) do total = total + (thread:get("bad") or 0) end
  print("not 2xx " .. total)
end
