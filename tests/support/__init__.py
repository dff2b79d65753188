"""What tests share: the fixture guide and its broken copies, builds, servers, parsed pages."""
