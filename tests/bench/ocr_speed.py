def measure(build, work, printed, spoilt):
    pass
